#!/bin/sh
# The JavaScript tools that bindings/web/package.json names, in build/npm-tools: installed when that list has changed.
set -eu
cd "$(dirname "$0")/.."
mkdir -p build/npm-tools
cmp -s bindings/web/package.json build/npm-tools/package.json && [ -e build/npm-tools/done ] && exit 0
rm -f build/npm-tools/done
cp bindings/web/package.json build/npm-tools/
npm install --prefix build/npm-tools --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error > build/npm-tools.log 2>&1 || { cat build/npm-tools.log >&2; exit 1; }
touch build/npm-tools/done
