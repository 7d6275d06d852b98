// Runs programs in CPython 3.14 (npm pyodide), for oracle.py: node oracle.mjs PROGRAMS.json > ANSWERS.json (see oracle_guest.py)
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { loadPyodide } = require(process.env.PYODIDE ?? "pyodide");
const pyodide = await loadPyodide();
pyodide.globals.set("text", readFileSync(process.argv[2], "utf8"));
pyodide.runPython(readFileSync(new URL("oracle_guest.py", import.meta.url), "utf8"));
console.log(pyodide.runPython("answers(text)"));
