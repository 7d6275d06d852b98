"""Programs that are long or deep, made here since no one would want to read them: long_sources.py [run.py's --binary, --stack64 …]

Each must end in one of the ways said here, in time, on a small C stack too. Ends with "N passed, N failed".
"""
import dataclasses
import pathlib
import sys
import tempfile

import cases
import run

DEEP = 200_000
FLAGS = ['--max-time', '10', '--max-memory', '256MB', '--max-output', '10MB']


def programs():
    """(name, source, the output where it is right, whether CPython itself runs it: then a refusal counts as a failure)"""
    yield 'sum of many terms', 'print(' + ' + '.join(['1'] * DEEP) + ')', str(DEEP), True
    yield 'alternating terms', 'x = 1\nprint(' + ' - x + '.join(['x'] * DEEP) + ')', '1', True
    yield 'long attribute chain', 'x = 1\ntry:\n    x' + '.a' * DEEP + '\nexcept AttributeError: print("no")', 'no', True
    yield 'long call chain', 'try:\n    print' + '()' * DEEP + '\nexcept TypeError: print("no")', '\nno', True
    yield 'long subscript chain', 'a = []\na.append(a)\nprint(a' + '[0]' * DEEP + ' is a)', 'True', True
    yield 'long boolean', 'print(' + ' and '.join(['1'] * DEEP) + ')', '1', True
    yield 'long comparison', 'print(' + ' < '.join(map(str, range(20_000))) + ')', 'True', True
    yield 'long list', 'print(len([' + ', '.join(map(str, range(DEEP))) + ']))', str(DEEP), True
    yield 'long dict', 'print(len({' + ', '.join(f'{i}: {i}' for i in range(DEEP // 2)) + '}))', str(DEEP // 2), True
    yield 'many statements', 'x = 0\n' + 'x += 1\n' * DEEP + 'print(x)', str(DEEP), True
    yield 'many names', ''.join(f'n{i} = {i}\n' for i in range(50_000)) + 'print(n49999)', '49999', True
    yield 'many functions', ''.join(f'def f{i}(): return {i}\n' for i in range(20_000)) + 'print(f19999())', '19999', True
    yield 'many locals', 'def f():\n' + ''.join(f'    n{i} = {i}\n' for i in range(5_000)) + '    return n4999\nprint(f())', '4999', True
    yield 'many elifs', 'x = 9\nif x == 0: pass\n' + ''.join(f'elif x == {i}: print({i})\n' for i in range(1, 20_000)), '9', False
    yield 'long string', f'print(len("{"x" * 3_000_000}"))', '3000000', True
    yield 'many digits', 'print(1' + '0' * 4000 + ' % 7)', str(10**4000 % 7), True
    yield 'long comment', '#' + 'x' * 3_000_000 + '\nprint(1)', '1', True
    yield 'implicit concatenation', 'print(len(' + '"ab" ' * DEEP + '))', str(2 * DEEP), True
    yield 'f-string of many fields', 'x = 1\nprint(len(f"' + '{x}' * 20_000 + '"))', '20000', True
    yield 'chained assignment', ' = '.join(f'x{i}' for i in range(20_000)) + ' = 5\nprint(x19999)', '5', True
    yield 'parentheses', 'print(' + '(' * DEEP + '1' + ')' * DEEP + ')', '1', False
    yield 'lists in lists', 'x = ' + '[' * DEEP + ']' * DEEP + '\nprint(1)', '1', False
    yield 'unary operators', 'print(' + '-' * DEEP + '1)', '1', False
    yield 'nots', 'print(' + 'not ' * DEEP + '1)', 'True', False
    yield 'powers', 'print(' + '1 ** ' * DEEP + '1)', '1', False
    yield 'lambdas', 'f = ' + 'lambda: ' * DEEP + '1\nprint(1)', '1', False
    yield 'conditional expressions', 'print(' + '1 if 0 else ' * DEEP + '2)', '2', False
    yield 'nested calls', 'f = lambda x: x\nprint(' + 'f(' * DEEP + '1' + ')' * DEEP + ')', '1', False
    yield 'nested subscripts', 'a = [0]\nprint(' + 'a[' * DEEP + '0' + ']' * DEEP + ')', '0', False
    yield 'indentation', ''.join(' ' * i + 'if 1:\n' for i in range(1_500)) + ' ' * 1_500 + 'print(1)', '1', False
    yield 'nested functions', ''.join(' ' * i + f'def f{i}():\n' for i in range(1_500)) + ' ' * 1_500 + 'pass\nprint(1)', '1', False
    yield 'nested f-strings', 'print(' + 'f"{' * 2_000 + '1' + '}"' * 2_000 + ')', '1', False
    yield 'open brackets', '(' * DEEP, None, False
    yield 'open f-strings', 'f"{' * DEEP, None, False
    yield 'only colons', ':' * DEEP, None, False
    yield 'only backslashes', '\\\n' * DEEP, '', False
    yield 'zero bytes', 'x = 1\0\nprint(x)', None, False
    yield 'lone quotes', '"' * 99_999, None, False
    yield 'too long', 'x = 1\n' * 1_000_000, None, False


def wrong(got, output, certain):
    if got.status not in (0, 1, run.LIMIT_STATUS):
        return f'ended with status {got.status}: {got.err[-500:].decode(errors="replace")}'
    if got.status == 0 and got.out.decode() != (output + '\n' if output else '') if output is not None else got.status == 0:
        return f'prints {got.out[:100]!r}'
    if certain and got.status != 0:
        return f'refused: {run.last_line(got.err)[:200]}'
    return None


def main():
    options = run.options_of(sys.argv[1:])
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'program.py'
        for name, source, output, certain in programs():
            path.write_text(source)
            why = wrong(run.run(options, cases.Case(path, 0, '# expect: nothing\n# flags: ' + ' '.join(FLAGS)), options.binary, str(path)), output, certain)
            passed += not why
            failed += bool(why)
            if why:
                print(f'{name}: {why}')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
