#!/bin/sh
# The tests of the npm package against build/npm as an installed package: by Node, once with the addon of tools/node-addon.sh and once without; with `all` in Chromium, Deno and
# workerd too. `sanitizers`: with the addon under them. web-test.sh [all | pages | sanitizers | FILES below bindings/web]
set -eu
cd "$(dirname "$0")/.."
modules=build/web-test/node_modules
addon=boabox-$(node -p 'process.platform + "-" + process.arch')
from=build/npm${addon#boabox}
[ "${1:-}" != sanitizers ] || from=build/npm-debug
rm -rf "$modules" build/web-test/tests
mkdir -p "$modules"
cp -r build/npm "$modules/boabox"
[ ! -d "$from" ] || cp -r "$from" "$modules/$addon"
cp -r bindings/web/tests build/web-test/tests
[ -x build/venv/bin/python ] && BOABOX_PYTHON=${BOABOX_PYTHON:-$PWD/build/venv/bin/python} && export BOABOX_PYTHON
cd build/web-test
in_node="tests/api.test.mjs tests/examples.test.mjs tests/futures.test.mjs tests/monty.test.mjs tests/snapshots.test.mjs tests/worker.test.mjs"
at_once=2 wasm=$in_node
case ${1:-} in
  '') native="$in_node tests/native.test.mjs" ;;
  all) native="$in_node tests/native.test.mjs tests/package.test.mjs" wasm="$in_node tests/browser.test.mjs tests/edge.test.mjs tests/lang.test.mjs" ;;
  pages) (cd ../.. && tools/demo.sh) && at_once=1 native= wasm="tests/pages.test.mjs tests/cms.test.mjs tests/docs.test.mjs" ;;
  sanitizers)
    native="tests/api.test.mjs tests/futures.test.mjs tests/monty.test.mjs tests/snapshots.test.mjs tests/worker.test.mjs tests/native.test.mjs" wasm=
    export LD_PRELOAD="$(clang-19 -print-file-name=libclang_rt.asan-$(uname -m).so)" ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16 UBSAN_OPTIONS=print_stacktrace=1 BOABOX_ASAN=1 BOABOX_PYTHON=
    ;;
  *) native=$* wasm= ;;
esac
passed=0 failed=0 status=0
try() { # NAME=VALUE FILES
  [ -n "$2" ] || return 0
  # shellcheck disable=SC2086
  out=$(env "$1" node --test --test-concurrency=$at_once --test-reporter=tap $2 2>&1) || { status=1 && echo "$1" && echo "$out" | cut -c1-300; }
  passed=$((passed + $(echo "$out" | sed -n 's/^# pass //p'))) failed=$((failed + $(echo "$out" | sed -n 's/^# fail //p')))
}
try BOABOX_NATIVE=1 "$native"
try BOABOX_WASM=1 "$wasm"
echo "$passed passed, $failed failed"
exit $status
