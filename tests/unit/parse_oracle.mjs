// Asks CPython 3.14 (as Pyodide) what it makes of sources, and prints one line of JSON for each.
//   node parse_oracle.mjs sources.json [attributes] > answers.json
// sources.json is a list of strings. An answer is {dump} or {error}: "SyntaxError: message (line, column, end line, end column)".
// With "scopes" instead of "attributes" the answer is of symtable's view; compile() is asked too, so that the
// errors of the later passes are found. Where Pyodide lives is said by PYODIDE (default: the package of that name).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { loadPyodide } = require(process.env.PYODIDE ?? "pyodide");
const [file, mode] = process.argv.slice(2);
const pyodide = await loadPyodide();
pyodide.globals.set("text", readFileSync(file, "utf8"));
pyodide.globals.set("attributes", mode === "attributes");
const answers = pyodide.runPython(`
import ast, json, sys, warnings
warnings.simplefilter("ignore")
sys.setrecursionlimit(4000)

def answer(source):
    try:
        tree = ast.parse(source)
        dump = ast.dump(tree, include_attributes=attributes)
        compile(source, "<unknown>", "exec", dont_inherit=True)
        return {"dump": dump}
    except SyntaxError as e:
        return {"error": f"{type(e).__name__}: {e.msg} ({e.lineno}, {e.offset}, {e.end_lineno}, {e.end_offset})"}
    except BaseException as e:
        return {"error": f"{type(e).__name__}: {e}"}

"\\n".join(json.dumps(answer(s)) for s in json.loads(text))
`);
console.log(answers);
