# input: a line that the host is asked for; _read_line gives it as a file's readline does, "" at the end. exit and quit: the end.


def read_line(prompt="", /):
    sys = _modules().get("sys")
    if sys is not None and getattr(sys, "stdin", None) is not getattr(sys, "__stdin__", None):
        if sys.stdin is None:
            raise RuntimeError("input(): lost sys.stdin")
        sys.stdout.write(str(prompt))
        line = sys.stdin.readline()
    elif sys is not None and sys.__stdin__._rest:
        line = sys.__stdin__.readline()
    else:
        line = _read_line(_plain(str(prompt)))
    if not line:
        raise EOFError("EOF when reading a line")
    return line[:-1] if line[-1] == "\n" else line


read_line.__name__ = read_line.__qualname__ = "input"
_builtin("input", read_line)


def exit(code=None):
    raise SystemExit(code)


_builtin("exit", exit)
_builtin("quit", exit)
