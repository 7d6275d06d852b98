#!/bin/sh
# Compares the image ids of the builds: gcc, clang, WebAssembly.
set -eu
cd "$(dirname "$0")/.."
gcc=$(build/boabox --version | sed 's/.*image //')
clang=$(build/clang/boabox --version | sed 's/.*image //')
wasm=$(node bindings/web/run.mjs --version | sed 's/^boabox //')
echo "gcc $gcc, clang $clang, wasm $wasm"
if [ "$gcc" = "$clang" ] && [ "$gcc" = "$wasm" ]; then
  echo "1 passed, 0 failed"
else
  echo "0 passed, 1 failed"
  exit 1
fi
