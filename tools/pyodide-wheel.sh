#!/bin/sh
# Builds the Python package for Pyodide (WebAssembly) into dist/, from the same sources as the native wheel: Debian's clang-19, lld-19, wasi-libc; CPython's headers.
# Its C library is the one inside of Pyodide: wasi-libc lends the headers alone, which fit since both are musl. The wheel's tag names the year's ABI of Pyodide.
set -eu
cd "$(dirname "$0")/.."
build=$PWD/build/pyodide
headers=$build/headers
wasi=$(dirname "$(clang-19 --target=wasm32-wasi -print-file-name=libc.a)")/../../include/wasm32-wasi
rm -rf "$headers"
mkdir -p "$headers" dist
ln -s "$(python3 -c 'import sysconfig; print(sysconfig.get_path("include"))')"/* "$headers"
rm "$headers/pyconfig.h" # Python.h takes the one beside it
cp bindings/python/cross_pyconfig.h "$headers/pyconfig.h"
tools/build.sh release > /dev/null
{
  cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=Release -DCMAKE_SYSTEM_NAME=Generic -DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY -DCMAKE_C_COMPILER=clang-19 \
    -DCMAKE_C_COMPILER_TARGET=wasm32-unknown-emscripten \
    -DCMAKE_C_FLAGS="-fPIC -nostdlibinc -isystem $wasi -D__wasi__=1 -D__EMSCRIPTEN__=1 -mbulk-memory -msign-ext -mnontrapping-fptoint -mmutable-globals" \
    -DBOABOX_GENERATED="$PWD/build" -DBOABOX_PYTHON="$headers" &&
  cmake --build "$build" -j "${JOBS:-2}" --target boabox _boabox_objects
} > "$build.log" 2>&1 || { cat "$build.log" >&2; exit 1; }
wasm-ld-19 -shared --experimental-pic --no-entry --import-memory --export-if-defined=PyInit__boabox --allow-undefined --gc-sections -s \
  $(find "$build" -path '*/boabox*.dir/*' -name '*.obj' -o -path '*/_boabox_objects.dir/*.obj') -o "$build/_boabox.abi3.so"
python3 tools/pyodide_wheel.py "$build/_boabox.abi3.so" dist
