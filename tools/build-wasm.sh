#!/bin/sh
# Builds the core as one WebAssembly module: tools/build-wasm.sh OUT.wasm, or with `mkimage` after it the build's own program for a WASI host, to compare
# images by. The image and the library are those that the native build left beside OUT. Debian's clang-19, lld-19, wasi-libc, libclang-rt-19-dev-wasm32. The
# clang driver is used for compiling only, since it would run any wasm-opt on PATH when it links.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
out=$1
build=$(cd "$(dirname "$out")" && pwd)
objects=$build/wasm-objects
mkdir -p "$objects"
lib=$(dirname "$(clang-19 --target=wasm32-wasi -print-file-name=libc.a)")
runtime=$(clang-19 -print-resource-dir)/lib/wasi/libclang_rt.builtins-wasm32.a
flags="--target=wasm32-wasi -std=gnu11 -O2 -nostdlibinc -isystem $lib/../../include/wasm32-wasi -I$here/include -I$here/src \
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wno-implicit-int-float-conversion -Werror -ffp-contract=off -fno-strict-aliasing -mbulk-memory ${DEFS:-}"
ccache=$(command -v ccache || true)
sources=$(ls "$here"/src/cage/*.c "$here"/src/front/*.c "$here"/src/vm/*.c "$here"/src/types/*.c "$here"/src/modules/*.c "$here"/src/host/*.c 2> /dev/null || true)
if [ "${2:-}" = mkimage ]; then
  sources="$sources $here/tools/mkimage.c"
  link="$lib/crt1-command.o"
else
  sources="$sources $(ls "$here"/bindings/web/*.c) $build/image_data.c $build/library_data.c"
  link="--no-entry --export-dynamic --allow-undefined-file=$here/bindings/web/imports.txt --export=malloc --export=free"
fi
list=
for source in $sources; do
  list="$list $objects/$(echo "${source#"$here"/}" | tr / _).o"
done
for source in $sources; do
  echo "$ccache clang-19 $flags -c $source -o $objects/$(echo "${source#"$here"/}" | tr / _).o"
done | xargs -P "${JOBS:-2}" -I{} sh -c '{}'
wasm-ld-19 --gc-sections -s --stack-first -z stack-size=65536 $link $list -L"$lib" -lc -lm "$runtime" -o "$out"
