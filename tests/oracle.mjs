// Runs programs in CPython 3.14 (npm pyodide), for oracle.py: node oracle.mjs PROGRAMS.json > ANSWERS.json
// An answer holds what was printed, as [line of the module that was running, text], the exception's last line, and its line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { loadPyodide } = require(process.env.PYODIDE ?? "pyodide");
const pyodide = await loadPyodide();
pyodide.globals.set("text", readFileSync(process.argv[2], "utf8"));
console.log(pyodide.runPython(`
import json, sys, traceback, warnings
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

def answer(source):
    writer, raised, line = Writer(), None, 0
    before, sys.stdout = sys.stdout, writer
    try:
        exec(compile(source, PATH, "exec", dont_inherit=True), {"__name__": "__main__"})
    except BaseException as e:
        raised = traceback.format_exception_only(e)[-1].rstrip("\\n")
        frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == PATH]
        line = frames[-1].lineno if frames else (getattr(e, "lineno", 0) or 0)
        outer = frames[0].lineno if frames else line
    finally:
        sys.stdout = before
    return {"pieces": writer.pieces, "raises": raised, "line": line}

sys.setrecursionlimit(1000)
json.dumps([answer(s) for s in json.loads(text)])
`));
