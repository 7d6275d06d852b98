#!/bin/sh
# Builds the core as one WebAssembly module: tools/build-wasm.sh OUT.wasm. Debian's clang-19, lld-19, wasi-libc, libclang-rt-19-dev-wasm32. The clang
# driver is used for compiling only, since it would run any wasm-opt on PATH when it links.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
out=$1
objects=$(dirname "$out")/wasm-objects
mkdir -p "$objects"
lib=$(dirname "$(clang-19 --target=wasm32-wasi -print-file-name=libc.a)")
runtime=$(clang-19 -print-resource-dir)/lib/wasi/libclang_rt.builtins-wasm32.a
flags="--target=wasm32-wasi -std=gnu11 -O2 -nostdlibinc -isystem $lib/../../include/wasm32-wasi -I$here/include -I$here/src \
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wno-implicit-int-float-conversion -Werror -ffp-contract=off -fno-strict-aliasing -mbulk-memory ${DEFS:-}"
ccache=$(command -v ccache || true)
list=
for source in "$here"/src/cage/*.c "$here"/src/front/*.c "$here"/src/vm/*.c "$here"/src/types/*.c "$here"/src/host/*.c "$here"/bindings/web/*.c "$(dirname "$out")/prelude_sources.c"; do
  case $source in *'*'*) continue ;; esac
  object=$objects/$(echo "${source#"$here"/}" | tr / _).o
  list="$list $object"
  echo "$ccache clang-19 $flags -c $source -o $object"
done | xargs -P 2 -I{} sh -c '{}'
for source in "$here"/src/cage/*.c "$here"/src/front/*.c "$here"/src/vm/*.c "$here"/src/types/*.c "$here"/src/host/*.c "$here"/bindings/web/*.c "$(dirname "$out")/prelude_sources.c"; do
  list="$list $objects/$(echo "${source#"$here"/}" | tr / _).o"
done
wasm-ld-19 --no-entry --gc-sections -s --stack-first -z stack-size=65536 --export-dynamic --allow-undefined-file="$here/bindings/web/imports.txt" \
  --export=malloc --export=free $list -L"$lib" -lc -lm "$runtime" -o "$out"
