#!/bin/sh
# The image that each build makes must be the one that is linked in: gcc, clang, the sanitizer build where there is one, WebAssembly.
set -eu
cd "$(dirname "$0")/.."
tools/build-wasm.sh build/mkimage.wasm mkimage
linked=$(build/boabox --version | sed 's/.*image //')
web=$(node bindings/web/run.mjs --version | sed 's/^boabox //')
passed=0 failed=0
compare() { # NAME ID
  if [ "$2" = "$linked" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
  echo "$1 $2"
}
echo "linked $linked"
compare "linked in the WebAssembly module" "$web"
compare gcc "$(build/mkimage id prelude/core/*.py)"
compare clang "$(build/clang/mkimage id prelude/core/*.py)"
[ ! -x build/debug/mkimage ] || compare sanitizers "$(build/debug/mkimage id prelude/core/*.py)"
compare WebAssembly "$(node --no-warnings tools/wasi.mjs build/mkimage.wasm id prelude/core/*.py)"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
