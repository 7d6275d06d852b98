// Writes what CPython 3.14 (as Pyodide) makes of the sources in the case files into them.
//   PYODIDE=…/pyodide node tests/unit/parse_oracle.mjs tests/unit/parse_cases/*.json
// A case file is a list of {source, answer}; the answer is ast.dump with attributes, or "SyntaxError: message (line, column, end
// line, end column)" of ast.parse or else of compile. Only needed when cases are added: tests/unit/parse.py reads the answers.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { loadPyodide } = createRequire(import.meta.url)(process.env.PYODIDE ?? "pyodide");
const pyodide = await loadPyodide();
const answer = pyodide.runPython(`
import ast, json, warnings
warnings.simplefilter("ignore")

def answer(source):
    try:
        dump = ast.dump(ast.parse(source), include_attributes=True)
        compile(source, "<unknown>", "exec", dont_inherit=True)
        return dump
    except SyntaxError as e:
        return f"{type(e).__name__}: {e.msg} ({e.lineno}, {e.offset}, {e.end_lineno}, {e.end_offset})"

lambda text: json.dumps([{"source": c["source"], "answer": answer(c["source"])} for c in json.loads(text)], indent=1)
`);
for (const file of process.argv.slice(2)) {
  writeFileSync(file, answer(readFileSync(file, "utf8")) + "\n");
}
