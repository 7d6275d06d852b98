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
# What runs often is built for speed, the front end, the host boundary and the like for size: the module is to be loaded over a network.
for source in $sources; do
  case ${source#"$here"/} in
    src/front/* | src/host/* | bindings/* | src/cage/verify.c | src/cage/snapshot.c | src/vm/link.c) size=-Oz ;;
    src/types/boot.c | src/types/bytearray.c | src/types/bytes_*.c | src/types/codec.c | src/types/complex.c | src/types/exceptions.c | src/types/raise.c) size=-Oz ;;
    src/types/limbs_theory.c | src/types/modules.c | src/types/natives.c | src/types/number_parse.c | src/types/str_case.c | src/types/suggest.c) size=-Oz ;;
    src/types/unicode*.c | src/types/union.c | src/types/str_percent.c | src/types/float_parse.c | src/types/float_powers.c | src/types/identity.c) size=-Oz ;;
    src/modules/re.c | src/modules/math*.c | src/modules/cmath.c | src/modules/files.c | src/modules/time.c) size=-Oz ;;
    *) size= ;;
  esac
  echo "$ccache clang-19 $flags $size -c $source -o $objects/$(echo "${source#"$here"/}" | tr / _).o"
done | xargs -P "${JOBS:-2}" -I{} sh -c '{}'
wasm-ld-19 --gc-sections -s --stack-first -z stack-size=65536 $link $list -L"$lib" -lc -lm "$runtime" -o "$out"
