#!/bin/sh
# The demo pages in build/demo. `serve`: on localhost as well, until it is interrupted; PORT=8000.
set -eu
cd "$(dirname "$0")/.."
mkdir -p build/demo
cp bindings/web/demo/* build/demo/
cp build/npm/elements.js build/demo/
# The same page with another engine.
sed -e 's/Boabox: Python in the page/Boabox in Pyodide/; s/Boabox <small>Python in the page/Boabox <small>inside of Pyodide/' -e 's/as WebAssembly\. The code runs in this browser, in a worker,/as a wheel for Pyodide. The code runs in this browser,/' \
  -e 's|<script src="demo.js"|<script src="pyodide-engine.js" defer></script>\n  &|' bindings/web/demo/demo.html > build/demo/pyodide-demo.html
rm -rf build/demo/dist build/demo/pyodide
wheel=$(ls -t dist/*_wasm32.whl 2> /dev/null | head -1)
if [ -n "$wheel" ]; then
  mkdir -p build/demo/dist
  cp "$wheel" build/demo/dist/
  printf '{ "pyodide": "./pyodide/pyodide.mjs", "wheel": "./dist/%s" }\n' "$(basename "$wheel")" > build/demo/pyodide-demo.json
fi
if [ -d "${PYODIDE:-build/npm-tools/node_modules/pyodide}" ]; then # the npm package, where it is installed
  cp -r "${PYODIDE:-build/npm-tools/node_modules/pyodide}" build/demo/pyodide
fi
[ "${1:-}" = serve ] || exit 0
echo "demo: http://localhost:${PORT:-8000}/demo.html"
exec python3 -m http.server --bind 127.0.0.1 --directory build/demo "${PORT:-8000}"
