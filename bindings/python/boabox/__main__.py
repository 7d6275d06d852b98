"""The command: python -m boabox [options] FILE | -c CODE | -

Exit status 0, 1 for an uncaught exception, 2 for wrong use, 124 for a limit, 130 when interrupted; sys.exit(n) gives n.
"""
import argparse
import sys
from pathlib import Path

import boabox


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='python -m boabox', description='Runs a Python program in a sandbox.')
    parser.add_argument('file', nargs='?', metavar='FILE', help='the program; - is stdin')
    parser.add_argument('-c', dest='code', metavar='CODE', help='the program itself')
    parser.add_argument('--seed', type=int, default=0, metavar='N', help='what entropy is made from (0)')
    parser.add_argument('--max-memory', default='128MB', metavar='SIZE', help='bytes the program may use (128MB)')
    parser.add_argument('--max-time', default='10', metavar='SECONDS', help='run time (10; none lifts it)')
    parser.add_argument('--max-fuel', default='none', metavar='N', help='units of work (none)')
    parser.add_argument('--max-recursion', type=int, default=1000, metavar='N', help='nested calls (1000)')
    parser.add_argument('--max-output', default='10MB', metavar='SIZE', help='bytes printed (10MB)')
    parser.add_argument('--version', action='version', version=f'boabox {boabox.__version__}')
    return parser


def _limits(options: argparse.Namespace) -> boabox.Limits:
    return boabox.Limits(
        memory=options.max_memory,
        time=None if options.max_time == 'none' else float(options.max_time),
        fuel=None if options.max_fuel == 'none' else int(options.max_fuel),
        recursion=options.max_recursion,
        output=options.max_output,
    )


def _show(text: str, stream: str) -> None:
    out = sys.stdout if stream == 'stdout' else sys.stderr
    out.write(text)
    out.flush()


def _read_line(prompt: str) -> str | None:
    _show(prompt, 'stdout')
    return sys.stdin.readline() or None


def _run(code: str, sandbox: boabox.Sandbox) -> int:
    try:
        sandbox.exec(code)
    except boabox.GuestError as e:
        if e.traceback:
            print(e.traceback.removesuffix('\n'), file=sys.stderr)
        return 1 if e.exit_code is None else e.exit_code
    except boabox.LimitError as e:
        print(f'boabox: {e.message}', file=sys.stderr)
        return 124
    except KeyboardInterrupt:
        return 130
    except boabox.ConversionError:
        pass  # of the value of the last expression, which nobody wants
    return 0


def main() -> int:
    parser = _parser()
    options = parser.parse_args()
    if (options.code is None) == (options.file is None):
        parser.error('one program: FILE, -c CODE or -')
    try:
        code = options.code or (sys.stdin.read() if options.file == '-' else Path(options.file).read_text('utf-8'))
        limits = _limits(options)
    except (OSError, ValueError, TypeError) as e:
        parser.error(str(e))
    return _run(code, boabox.Sandbox(limits=limits, seed=options.seed, stdin=_read_line, on_print=_show))


if __name__ == '__main__':
    sys.exit(main())
