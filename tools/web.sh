#!/bin/sh
# The npm package in build/npm, from bindings/web: boabox.wasm, the module as ESM, as CommonJS with the wasm inside, as a page's elements, and types. `nocheck`: leaves checking the types out.
set -eu
cd "$(dirname "$0")/.."
tools/npm-tools.sh
tools=build/npm-tools/node_modules/.bin
out=build/npm
src=bindings/web/src
mkdir -p "$out"
tools/build-wasm.sh build/boabox.wasm
cp build/boabox.wasm "$out/"
cp bindings/web/README.md LICENSE "$out/"
node tools/node_package.mjs boabox > "$out/package.json"
python3 tools/hints_json.py > "$src/hints.json"
if [ "${1:-}" != nocheck ]; then
  $tools/tsc -p bindings/web/tsconfig.json
  $tools/tsc -p bindings/web/elements/tsconfig.json
fi
rm -rf "$out/types-cjs" # the same types for those who require(): whether a file is a CommonJS module is said by the folder that it is in
[ ! -d "$out/types" ] || { cp -r "$out/types" "$out/types-cjs" && echo '{ "type": "commonjs" }' > "$out/types-cjs/package.json"; }
bundle() {
  $tools/esbuild --bundle --minify --target=es2022 --legal-comments=none --log-level=warning "$@"
}
built=$(build/boabox --version | sed 's/^boabox //; s/, image / /') # what an addon must be of
rm -f "$out"/chunk-*.js
bundle "$src/boabox.ts" "$src/worker.ts" "$src/worker-script.ts" "$src/monty.ts" --format=esm --splitting --outdir="$out" --chunk-names='chunk-[hash]' --define:BUILT="'$built'"
bundle "$src/boabox.ts" --format=cjs --platform=node --outfile="$out/boabox.cjs" --define:BUILT="'$built'" \
  --define:import.meta.url=__url '--banner:js=const __url = require("node:url").pathToFileURL(__filename).href;'
node tools/embed_wasm.mjs "$out/boabox.wasm" > build/embedded.js
bundle "$src/boabox.ts" --format=esm --inject:build/embedded.js --outfile="$out/boabox.single.js"
node tools/embed_wasm.mjs "$out/boabox.wasm" gzip > build/embedded-packed.js
bundle bindings/web/elements/elements.ts --format=iife --inject:build/embedded-packed.js '--define:import.meta.url=""' --outfile="$out/elements.js"
echo "built $out: $(cat "$out"/boabox.js "$out"/chunk-*.js "$out/boabox.wasm" | wc -c) bytes, $(cat "$out"/boabox.js "$out"/chunk-*.js "$out/boabox.wasm" | gzip -9 | wc -c) after gzip -9"
echo "built $out/elements.js: $(wc -c < "$out/elements.js") bytes, $(gzip -9 < "$out/elements.js" | wc -c) after gzip -9, $(($(wc -c < "$out/elements.js") - $(wc -c < build/embedded-packed.js))) without the module"
