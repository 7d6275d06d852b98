#!/bin/sh
# The tests of the npm package, by Node, against build/npm as an installed package: web-test.sh [FILES]
set -eu
cd "$(dirname "$0")/.."
modules=build/web-test/node_modules
mkdir -p "$modules"
rm -rf "$modules/boabox"
ln -s ../../npm "$modules/boabox"
rm -rf build/web-test/tests
cp -r bindings/web/tests build/web-test/tests
[ -x build/venv/bin/python ] && BOABOX_PYTHON=${BOABOX_PYTHON:-$PWD/build/venv/bin/python} && export BOABOX_PYTHON
cd build/web-test
out=$(node --test --test-reporter=tap ${*:-tests/api.test.mjs tests/snapshots.test.mjs tests/worker.test.mjs tests/monty.test.mjs tests/futures.test.mjs} 2>&1) && status=0 || status=1
[ $status = 0 ] || echo "$out"
echo "$(echo "$out" | sed -n 's/^# pass //p') passed, $(echo "$out" | sed -n 's/^# fail //p') failed"
exit $status
