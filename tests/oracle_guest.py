"""The oracle's side inside CPython: runs programs (a JSON list in `text` or on standard input) and tells what each did.

An answer holds what was printed, as [line of the module that was running, text], the exception's last line, and its line.
"""
import builtins, contextvars, json, linecache, os, sys, tempfile, traceback, warnings
warnings.simplefilter("ignore")
PATH = "program.py"

class Writer:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        line, frame = 0, sys._getframe(1)
        while frame:
            if frame.f_code.co_filename == PATH:
                line = frame.f_lineno
            frame = frame.f_back
        self.pieces.append([line, text])
        return len(text)

    def flush(self):
        pass

def own_frames(told):
    """Leaves the program's own frames in a TracebackException and all that belongs to it: those of the library are no part of the comparison."""
    if told is None:
        return
    told.stack[:] = [f for f in told.stack if f.filename == PATH or f.filename.startswith("<") and not f.filename.startswith(("<frozen", "<exec>"))]
    for other in (told.__cause__, told.__context__, *(told.exceptions or ())):
        own_frames(other)

def text_of(e):
    told = traceback.TracebackException(type(e), e, e.__traceback__.tb_next, compact=True)
    own_frames(told)
    return "".join(told.format())

def answer(source):
    writer, raised, line, text = Writer(), None, 0, None
    linecache.cache[PATH] = len(source), None, source.splitlines(True), PATH
    before, sys.stdout = sys.stdout, writer
    try:
        exec(compile(source, PATH, "exec", dont_inherit=True), {"__name__": "__main__"})
    except BaseException as e:
        raised = list(traceback.TracebackException.from_exception(e).format_exception_only())[-1].rstrip("\n")
        frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == PATH]
        line = frames[-1].lineno if frames else (getattr(e, "lineno", 0) or 0)
        text = text_of(e)
    finally:
        sys.stdout = before
    return {"pieces": writer.pieces, "raises": raised, "line": line, "traceback": text}

def alone(source):
    """The answer of a program that finds nothing of those before it."""
    shared, folder, variables = vars(builtins), os.getcwd(), dict(os.environ)
    names, streams, digits = dict(shared), (sys.stdin, sys.stdout, sys.stderr), sys.get_int_max_str_digits()
    try:
        with tempfile.TemporaryDirectory() as own:  # an empty folder to work in
            os.chdir(own)
            try:
                return contextvars.Context().run(answer, source)
            finally:
                os.chdir(folder)
    finally:
        os.environ.clear()
        os.environ.update(variables)
        shared |= names
        for name in [name for name in shared if name not in names]:
            del shared[name]
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.set_int_max_str_digits(digits)
        sys.setrecursionlimit(1000)

sys.setrecursionlimit(1000)

def answers(text):
    return json.dumps([alone(source) for source in json.loads(text)])


if __name__ == "__main__" and "text" not in globals():
    print(answers(sys.stdin.read()))
