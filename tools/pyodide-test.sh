#!/bin/sh
# The package in Pyodide: builds its wheel, has npm's pyodide and playwright-core installed, and pytest's and micropip's wheels in build/pyodide/wheels, then tests it
# in Node and, where there is a Chromium, in that. Words go to pytest. Ends with "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
tools/npm-tools.sh
tools/pyodide-wheel.sh
wheel=$(ls dist/boabox-*_wasm32.whl)
modules=build/npm-tools/node_modules
wheels=build/pyodide/wheels
if [ ! -d "$wheels" ]; then
  python3 -m venv build/venv
  build/venv/bin/pip download -q --only-binary=:all: --python-version 3.14 --platform any --implementation py --abi none -d "$wheels" pytest micropip
fi
report() { # of a runner: all it says but its last line, whose numbers are added up
  timeout "${TIMEOUT:-900}" "$@" > build/pyodide-test.txt 2>&1 || failed=$((failed + 1))
  sed '$d' build/pyodide-test.txt
  good=$(sed -n '$s/^\([0-9]*\) passed, .*/\1/p' build/pyodide-test.txt)
  passed=$((passed + ${good:-0}))
}
passed=0 failed=0
report node --stack-size=4000 tests/pyodide/node.mjs "$modules/pyodide" "$wheels" "$wheel" "$@"
if command -v chromium > /dev/null; then
  report node tests/pyodide/browser.mjs "$modules" "$wheels" "$wheel" "$(command -v chromium)"
else
  echo "no chromium: not tested in a browser"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
