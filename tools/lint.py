"""The rules that a compiler does not check: lint.py [--build FOLDER]

  format     clang-format 19 would change nothing
  accessors  a pointer into the guest's memory is made from its base in src/cage/ and src/vm/run.c (with vm/opcodes.h) alone
  layers     each folder of src/ includes only what docs/design.md lets it use
  state      the library has no variable that is written: nothing in .data or .bss
  symbols    the library exports boa_… alone
  prelude    no two definitions of prelude/core have one name
  length     a function of more than 40 lines is named, one of more than 80 fails (opcode bodies and the list LONG excepted)

Ends with "N passed, N failed", one for each rule.
"""
import ast
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / (sys.argv[sys.argv.index('--build') + 1] if '--build' in sys.argv else 'build')

# What a folder may include besides itself. The compiler may see the instruction table it compiles to and the text of numbers that it
# folds; the types may see the operators' names of the tree, and their table of natives takes in those of the modules.
MAY_USE = {
    'src/cage': [],
    'src/front': ['cage/', 'vm/instructions.h', 'types/float_text.h', 'types/limbs.h'],
    'src/types': ['cage/', 'front/tree.h', 'modules/natives_'],
    'src/modules': ['cage/', 'types/'],
    'src/vm': ['cage/', 'types/', 'front/tree.h', 'front/unit.h'],
    'src/host': ['cage/', 'front/', 'types/', 'modules/', 'vm/', 'boabox.h'],
    'src/cli': ['boabox.h'],
    'bindings': ['boabox.h'],
}
BASE_ALLOWED = re.compile(r'^src/(cage/.*|vm/(run\.c|opcodes\.h))$')
BASE_USED = re.compile(r'\bcage(\.|->)base\b')
LONGEST, LONG_LIMIT = 40, 80
# Functions that are one table or one loop, and stay readable as they are: "file:function".
LONG = [f'src/front/tree_dump.c:{name}' for name in ('statement_fields', 'expression_fields', 'class_name')]
LONG += ['src/front/scope.c:visit_statement']
FORMAT_EXEMPT = re.compile(r'src/vm/opcodes\.h$')


def sources(*folders):
    return [path for folder in folders for path in sorted((ROOT / folder).rglob('*.[ch]'))]


def name(path):
    return str(path.relative_to(ROOT))


def check_format():
    if not shutil.which('clang-format-19'):
        return ['clang-format-19 is not installed (make test installs it)']
    found = []
    for path in sources('src', 'include', 'bindings', 'fuzz', 'tests', 'examples', 'tools', 'bench'):
        if FORMAT_EXEMPT.search(name(path)) or 'node_modules' in name(path):
            continue
        out = subprocess.run(['clang-format-19', '--dry-run', str(path)], capture_output=True, text=True)
        lines = sorted({int(n) for n in re.findall(r':(\d+):\d+: warning', out.stderr)})
        if lines:
            found.append(f'{name(path)}: lines {", ".join(map(str, lines[:8]))}{" …" if len(lines) > 8 else ""}')
    return found


def check_accessors():
    found = []
    for path in sources('src', 'bindings'):
        if BASE_ALLOWED.match(name(path)):
            continue
        for number, line in enumerate(path.read_text().split('\n'), 1):
            if BASE_USED.search(line):
                found.append(f'{name(path)}:{number}: {line.strip()[:100]}')
    return found


def check_layers():
    found = []
    for folder, allowed in MAY_USE.items():
        own = folder.removeprefix('src/') + '/'
        for path in sources(folder):
            for included in re.findall(r'^#\s*include "([^"]+)"', path.read_text(), re.M):
                if not included.startswith((own, *allowed)) and not (path.parent / included).exists():
                    found.append(f'{name(path)} includes {included}')
    return found


def symbols():
    """(object file, kind, symbol) for all of the library."""
    out = subprocess.run(['nm', '-A', '--defined-only', str(BUILD / 'libboabox.a')], capture_output=True, text=True, check=True).stdout
    for line in out.split('\n'):
        if found := re.match(r'^.*?:(\S+?):\S+ (\w) (\S+)$', line):
            yield found.groups()


def check_state():
    # By section, since nm calls .data.rel.ro (constants that need relocation) data too.
    out = subprocess.run(['objdump', '-t', str(BUILD / 'libboabox.a')], capture_output=True, text=True, check=True).stdout
    return [line.split()[-1] for line in out.split('\n')
            if re.search(r'\s(\.data|\.bss|\.tdata|\.tbss|\*COM\*)(\.(?!rel\.ro)\S+)?\s+0*[1-9a-f][0-9a-f]*\s', line) and ' d ' not in line]


def check_symbols():
    return sorted({symbol for _, kind, symbol in symbols() if kind.isupper() and not re.match(r'^boa_', symbol)})


def functions(path):
    """(name, first line, number of lines) of each function: its body begins with a line that ends in { and ends with a line that is }."""
    start = label = None
    for number, line in enumerate(path.read_text().split('\n'), 1):
        if start is None and (found := re.match(r'^[A-Za-z_].*?(\w+)\(.*\) \{$', line)):
            start, label = number, found[1]
        elif start is None and (found := re.match(r'^[A-Za-z_][^;{]*?(\w+)\([^;]*,$', line)):
            label = found[1]
        elif start is None and label and re.match(r'^\s.*\) \{$', line):
            start = number
        elif start is not None and line == '}':
            yield label, start, number - start + 1
            start = label = None


def check_length():
    found, noted = [], []
    for path in sources('src', 'bindings'):
        for label, line, lines in functions(path):
            if lines > LONG_LIMIT and f'{name(path)}:{label}' not in LONG and not name(path).endswith('run.c'):
                found.append(f'{name(path)}:{line}: {label} has {lines} lines')
            elif lines > LONGEST:
                noted.append(f'{name(path)}:{line}: {label} has {lines} lines')
    if noted:
        print(f'long, not too long: {len(noted)} functions' + (': ' + '; '.join(noted[:5]) if '--all' not in sys.argv else '\n  ' + '\n  '.join(noted)))
    return found


def check_prelude():
    """The files of prelude/core share one namespace: a name that is defined twice would silently be the later one."""
    found = {}
    for path in sorted((ROOT / 'prelude/core').glob('*.py')):
        for node in ast.parse(path.read_text(encoding='utf-8')).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                found.setdefault(node.name, []).append(f'{path.name}:{node.lineno}')
    return [f'{name} is defined in {" and ".join(places)}' for name, places in found.items() if len(places) > 1]


def main():
    rules = {'format': check_format, 'accessors': check_accessors, 'layers': check_layers, 'state': check_state, 'symbols': check_symbols,
             'length': check_length, 'prelude': check_prelude}
    failed = 0
    for rule, check in rules.items():
        found = check()
        failed += bool(found)
        for line in found[:40]:
            print(f'{rule}: {line}')
        if len(found) > 40:
            print(f'{rule}: and {len(found) - 40} more')
    print(f'{len(rules) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
