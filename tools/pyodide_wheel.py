"""Packs the Python package with an extension built for Pyodide as a wheel: pyodide_wheel.py EXTENSION FOLDER. Prints its name.

The same files and metadata as the native wheel's, which the build backend would make only for the machine it runs on. The times in it are fixed, so that the same
sources give the same bytes.
"""
import base64
import hashlib
import pathlib
import sys
import tomllib
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = ROOT / 'bindings/python'
TAG = 'cp311-abi3-pyemscripten_2026_0_wasm32'


def metadata(project):
    lines = ['Metadata-Version: 2.1', f'Name: {project["name"]}', f'Version: {project["version"]}', f'Summary: {project["description"]}',
             f'License: {project["license"]["text"]}', f'Requires-Python: {project["requires-python"]}', 'Description-Content-Type: text/markdown']
    lines += [f'Classifier: {classifier}' for classifier in project['classifiers']]
    return '\n'.join(lines) + '\n\n' + (ROOT / project['readme']).read_text('utf-8')


def contents(extension, project):
    """Name -> bytes."""
    found = {str(path.relative_to(PACKAGE)): path.read_bytes() for path in sorted((PACKAGE / 'boabox').rglob('*'))
             if path.is_file() and '__pycache__' not in path.parts}
    found['boabox/_boabox.abi3.so'] = extension.read_bytes()
    info = f'{project["name"]}-{project["version"]}.dist-info'
    found[f'{info}/licenses/LICENSE'] = (ROOT / 'LICENSE').read_bytes()
    found[f'{info}/METADATA'] = metadata(project).encode()
    found[f'{info}/WHEEL'] = f'Wheel-Version: 1.0\nGenerator: boabox\nRoot-Is-Purelib: false\nTag: {TAG}\n'.encode()
    found[f'{info}/RECORD'] = record(found, info)
    return found


def record(found, info):
    def line(name, data):
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()
        return f'{name},sha256={digest},{len(data)}\n'

    return (''.join(line(*item) for item in found.items()) + f'{info}/RECORD,,\n').encode()


def main(extension, folder):
    project = tomllib.loads((ROOT / 'pyproject.toml').read_text('utf-8'))['project']
    path = pathlib.Path(folder) / f'{project["name"]}-{project["version"]}-{TAG}.whl'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for name, data in contents(pathlib.Path(extension), project).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            wheel.writestr(entry, data)
    print(f'built {path}')


if __name__ == '__main__':
    main(*sys.argv[1:])
