"""The pages of docs/python: their python blocks run in order, each page with names of its own; a block prints what its comments "# prints: " say."""
import contextlib
import io
import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGES = sorted((ROOT / 'docs/python').glob('*.md'))
EXAMPLES = sorted((ROOT / 'examples').glob('*.expected'))


@pytest.mark.parametrize('page', PAGES, ids=lambda page: page.stem)
def test_page(page):
    names, text = {'__name__': page.stem}, page.read_text('utf-8')
    blocks = list(re.finditer(r'^```python\n(.*?)^```$', text, re.S | re.M))
    assert blocks
    for block in blocks:
        printed = io.StringIO()
        before = '\n' * text.count('\n', 0, block.start(1))
        with contextlib.redirect_stdout(printed):
            exec(compile(before + block[1], str(page), 'exec'), names)
        assert printed.getvalue().split('\n')[:-1] == re.findall(r'# prints: (.*)$', block[1], re.M), block[1]


@pytest.mark.parametrize('expected', [path for path in EXAMPLES if path.with_suffix('.py').exists() and 'import boabox' in
                                      path.with_suffix('.py').read_text('utf-8')], ids=lambda path: path.stem)
def test_example(expected):
    p = subprocess.run([sys.executable, expected.with_suffix('.py')], capture_output=True, text=True, timeout=60)
    assert (p.returncode, p.stderr, p.stdout) == (0, '', expected.read_text('utf-8'))


def test_links():
    for page in PAGES:
        for link in re.findall(r'\]\(([^)#:]+)\)', page.read_text('utf-8')):
            assert (page.parent / link).exists(), (page.name, link)
