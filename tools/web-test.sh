#!/bin/sh
# The tests of the npm package against build/npm as an installed package: by Node; with `all` in Chromium, Deno and workerd too. web-test.sh [all | FILES below bindings/web]
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
files="tests/api.test.mjs tests/examples.test.mjs tests/futures.test.mjs tests/monty.test.mjs tests/snapshots.test.mjs tests/worker.test.mjs"
at_once=2
case ${1:-} in
  '') ;;
  pages) (cd ../.. && tools/demo.sh) && at_once=1 files="tests/pages.test.mjs tests/cms.test.mjs tests/docs.test.mjs" ;;
  all) files="$files tests/browser.test.mjs tests/edge.test.mjs tests/lang.test.mjs tests/package.test.mjs" ;;
  *) files=$* ;;
esac
# shellcheck disable=SC2086
out=$(node --test --test-concurrency=$at_once --test-reporter=tap $files 2>&1) && status=0 || status=1
[ $status = 0 ] || echo "$out" | cut -c1-300
echo "$(echo "$out" | sed -n 's/^# pass //p') passed, $(echo "$out" | sed -n 's/^# fail //p') failed"
exit $status
