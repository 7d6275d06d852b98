"""Checks what the test programs expect against CPython 3.14 (npm pyodide in Node): oracle.py [--write] [FILE or FOLDER ...]

With --write the comments are written into the files instead, from what CPython prints: to be read before it is believed.
A program whose first lines hold "# oracle: none (reason)" is left out; "# oracle: 64-bit" asks the machine's python3 instead, since
Pyodide is a 32-bit build. Ends with "N passed, N failed".
"""
import ast
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import cases

PEERS = cases.ROOT / 'build/peers'
WIDTH = 128


def pyodide():
    """Where npm's pyodide is; installed into build/peers when nobody says."""
    if 'PYODIDE' in os.environ:
        return os.environ['PYODIDE']
    where = PEERS / 'node_modules/pyodide'
    if not where.exists():
        PEERS.mkdir(parents=True, exist_ok=True)
        subprocess.run(['npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefix', str(PEERS), 'pyodide@^314.0.0'], check=True)
    return str(where)


def ask_pyodide(sources):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as f:
        json.dump(sources, f)
        f.flush()
        program = ['node', '--stack-size=4000', str(cases.HERE / 'oracle.mjs'), f.name]
        return subprocess.run(program, env={**os.environ, 'PYODIDE': pyodide()}, capture_output=True, text=True)


def ask_native(sources):
    """The machine's own CPython, with the hash key that Boabox has."""
    program = [sys.executable, str(cases.HERE / 'oracle_guest.py')]
    return subprocess.run(program, env={**os.environ, 'PYTHONHASHSEED': '0'}, input=json.dumps(sources), capture_output=True, text=True)


def ask(sources):
    """What each program does, in order."""
    answers = [None] * len(sources)
    for asked, mark in ((ask_pyodide, False), (ask_native, True)):
        chosen = [i for i, source in enumerate(sources) if ('# oracle: 64-bit' in source) == mark]
        if chosen:
            out = asked([sources[i] for i in chosen])
            if out.returncode:
                sys.exit(out.stderr[-3000:])
            for i, answer in zip(chosen, json.loads(out.stdout)):
                answers[i] = answer
    return answers


def wrong(case, answer):
    printed = ''.join(text for _, text in answer['pieces'])
    if printed != case.output:
        return f'prints {printed[:2000]!r}, the test expects {case.output[:2000]!r}'
    if case.traceback is not None:
        return answer['traceback'] != case.traceback and f'tells {answer["traceback"]!r}, the test expects {case.traceback!r}' or None
    if answer['raises'] != case.raises:
        return f'raises {answer["raises"]}, the test expects {case.raises}'
    if case.line and answer['line'] and case.line != answer['line']:
        return f'raises in line {answer["line"]}, the test expects {case.line}'
    return None


def bare(text):
    """A program's lines without its expectations; a comment line that held nothing else goes."""
    lines = []
    for line in cases.TRACEBACK.sub('# traceback:\n', text).split('\n'):
        found = cases.PRINTS.match(line) or cases.RAISES.match(line)
        if not found:
            lines.append(line)
        elif found[1]:
            lines.append(found[1])
    return '\n'.join(lines)


def printed_lines(pieces):
    """(line that was running, printed line) for each line of output."""
    at, text, lines = None, '', []
    for line, piece in pieces:
        at = at or line
        text += piece
        while '\n' in text:
            one, text = text.split('\n', 1)
            lines.append((at, one))
            at = line if text else None
    if text:
        raise ValueError('the output does not end with a newline')
    return lines


def place(node, lines, beside, below):
    """Puts a top-level statement's output beside the simple statements in it that printed, or below it all where order or repetition
    leaves no other choice."""
    inside = list(ast.walk(node))
    simple = [(n.lineno, n.end_lineno) for n in inside if isinstance(n, ast.stmt) and not hasattr(n, 'body')]
    ends = [next((last for first, last in simple if first <= at <= last), None) for at, _ in lines]
    looped = any(isinstance(n, (ast.For, ast.While)) for n in inside)
    if None in ends or ends != sorted(ends) or looped and len(set(ends)) < len(ends):
        below[node.end_lineno] = [text for _, text in lines]
        return
    for end, (_, text) in zip(ends, lines):
        beside.setdefault(end, []).append(text)


def annotated(source, answer, raises_beside):
    """The program with its expectations beside (or below) its lines."""
    beside, below, out = {}, {}, []
    lines = printed_lines(answer['pieces'])
    for node in ast.parse(source).body if lines else []:
        start = min([node.lineno] + [d.lineno for d in getattr(node, 'decorator_list', [])])
        mine = [(at, text) for at, text in lines if start <= at <= node.end_lineno]
        if mine and node.end_lineno not in beside and node.end_lineno not in below:  # two statements may share a line
            place(node, mine, beside, below)
    for number, line in enumerate(source.split('\n'), 1):
        notes = [f'# prints: {text}'.rstrip() if not text else f'# prints: {text}' for text in beside.get(number, [])]
        if notes and len(line) + 2 + len(notes[0]) <= WIDTH:
            line += '  ' + notes.pop(0)
        elif not notes and raises_beside and answer['raises'] and '# traceback:' not in source and number == answer['line']:
            line += f'  # raises: {answer["raises"]}'
            raises_beside = None
        indent = re.match(r'\s*', line)[0]
        out += [line] + [indent + note for note in notes]
        out += [f'# prints: {text}' if text else '# prints:' for text in below.get(number, [])]
    text = '\n'.join(out)
    if '# traceback:' in source:
        told = ''.join((f'# {line}' if line else '#') + '\n' for line in (answer['traceback'] or '').split('\n')[:-1])
        return text.replace('# traceback:\n', '# traceback:\n' + told, 1)
    return text if not answer['raises'] or raises_beside is None else text.rstrip('\n') + f'\n# raises: {answer["raises"]}\n'


def write(files):
    texts = [file.read_text(encoding='utf-8') for file in files]
    programs = [[bare(part) for part in cases.parts(text)] for text in texts]
    answers = iter(ask([program for file in programs for program in file]))
    variants = []
    for file, file_programs in zip(files, programs):
        for program in file_programs:
            answer = next(answers)
            try:
                variants += [(file, answered) for answered in ((annotated(program, answer, b), answer['raises']) for b in (True, False))]
            except ValueError as e:
                sys.exit(f'{file}: {e}')
    again = iter(zip(variants, ask([text for _, (text, _) in variants])))
    for file, text, file_programs in zip(files, texts, programs):
        done = []
        for _ in file_programs:  # a comment beside a line can change what a syntax error is: then it comes last
            ((_, (first, raised)), answer), ((_, (second, _)), _) = next(again), next(again)
            done.append(first if answer['raises'] == raised else second)
        result = done[0]
        for separator, program in zip(cases.PART.findall(text), done[1:]):
            result += separator + program
        file.write_text(result, encoding='utf-8')


def main():
    arguments = [a for a in sys.argv[1:] if a != '--write']
    paths = arguments or [str(cases.HERE / 'lang')]
    if '--write' in sys.argv:
        write([f for p in map(pathlib.Path, paths) for f in (sorted(p.rglob('*.py')) if p.is_dir() else [p])])
        return 0
    chosen = [case for case in cases.find(paths) if '# oracle: none' not in case.source]
    failed = 0
    for case, answer in zip(chosen, ask([case.source for case in chosen])):
        if why := wrong(case, answer):
            failed += 1
            print(f'{case.name}: {why}')
    print(f'{len(chosen) - failed} passed, {failed} failed')
    return 1 if failed or not chosen else 0


if __name__ == '__main__':
    sys.exit(main())
