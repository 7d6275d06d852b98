"""The README's example runs, and gives what it says."""
import pathlib
import re

README = pathlib.Path(__file__).resolve().parents[3] / 'README.md'


def test_readme():
    section = README.read_text('utf-8').split('## From Python', 1)[1].split('\n## ', 1)[0]
    examples = re.findall(r'```python\n(.*?)```', section, re.S)
    assert examples
    names = {}
    for code in examples:
        for statement, wanted in parts(code):
            try:
                got = repr(eval(statement, names))
            except SyntaxError:
                exec(statement, names)
                got = None
            assert wanted is None or got == wanted, statement


def parts(code):
    """Each statement with the repr that stands beside it as a comment, if there is one."""
    for statement in re.split(r'\n(?=\S)(?!except|else|finally)', code.strip()):
        found = re.search(r'  # (.*)$', statement)
        yield statement, found[1] if found else None
