#!/bin/sh
# The demo pages in build/demo. `serve`: on localhost as well, until it is interrupted; PORT=8000.
set -eu
cd "$(dirname "$0")/.."
mkdir -p build/demo
cp bindings/web/demo/* build/demo/
cp build/npm/elements.js build/demo/
if [ -d build/pyodide ]; then
  cp -r build/pyodide build/demo/
fi
mkdir -p build/demo/dist
cp dist/*wasm32.whl build/demo/dist/ 2> /dev/null || true
[ "${1:-}" = serve ] || exit 0
echo "demo: http://localhost:${PORT:-8000}/demo.html"
exec python3 -m http.server --bind 127.0.0.1 --directory build/demo "${PORT:-8000}"
