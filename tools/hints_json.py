"""What a model is told about errors, for JavaScript: the texts of the Python package, which has them once."""
import ast
import json
import pathlib

PACKAGE = pathlib.Path(__file__).parent.parent / 'bindings/python/boabox'


def values(file):
    """The module's variables; its imports and functions are left out."""
    tree = ast.parse((PACKAGE / file).read_text())
    tree.body = [node for node in tree.body if isinstance(node, ast.Assign) and 're.compile' not in ast.unparse(node)]
    names = {}
    exec(compile(tree, file, 'exec'), names)
    return names


def camel(name):
    head, *rest = name.split('_')
    return head + ''.join(map(str.title, rest))


modules = values('_modules.py')
limits = {camel(name): text for name, text in values('_hints.py')['LIMITS'].items()}
print(json.dumps({'limits': limits, 'absent': modules['ABSENT'], 'present': list(modules['PRESENT'])}))
