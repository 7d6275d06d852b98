#!/bin/sh
# The npm package in build/npm, from bindings/web: boabox.wasm, the module as ESM, as CommonJS and with the wasm inside, and types. `nocheck`: leaves checking the types out.
set -eu
cd "$(dirname "$0")/.."
tools/npm-tools.sh
tools=build/npm-tools/node_modules/.bin
out=build/npm
src=bindings/web/src
mkdir -p "$out"
tools/build-wasm.sh build/boabox.wasm
cp build/boabox.wasm "$out/"
cp bindings/web/package.json LICENSE "$out/"
python3 tools/hints_json.py > "$src/hints.json"
[ "${1:-}" = nocheck ] || $tools/tsc -p bindings/web/tsconfig.json
bundle() { # OUT OPTIONS...
  file=$1
  shift
  $tools/esbuild "$src/boabox.ts" --bundle --minify-whitespace --minify-syntax --target=es2022 --legal-comments=none --log-level=warning --outfile="$out/$file" "$@"
}
bundle boabox.js --format=esm
bundle boabox.cjs --format=cjs --platform=node --define:import.meta.url=__url '--banner:js=const __url = require("node:url").pathToFileURL(__filename).href;'
node tools/embed_wasm.mjs "$out/boabox.wasm" > build/embedded.js
bundle boabox.single.js --format=esm --inject:build/embedded.js
echo "built $out: $(du -cb "$out/boabox.js" "$out/boabox.wasm" | tail -1 | cut -f1) bytes, $(cat "$out/boabox.js" "$out/boabox.wasm" | gzip -9 | wc -c) after gzip -9"
