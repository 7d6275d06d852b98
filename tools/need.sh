#!/bin/sh
# Installs the Debian packages that the tests need: need.sh core|python|portable|all|web (web: all, and what the pages' tests drive). Without root it prints the one
# line to run instead.
set -eu
missing=
want() { # PACKAGE FILE-OR-COMMAND
  case $2 in
    /*) [ -e "$2" ] || missing="$missing $1" ;;
    *) command -v "$2" > /dev/null || missing="$missing $1" ;;
  esac
}
want gcc gcc
want libc6-dev /usr/include/stdio.h
want make make
want cmake cmake
want ccache ccache
want python3 python3
if [ "${1:-all}" != core ]; then
  want ninja-build ninja
  python3 -c 'import ensurepip, venv' 2> /dev/null || missing="$missing python3-venv"
  want python3-dev "$(python3 -c 'import sysconfig; print(sysconfig.get_path("include"))' 2> /dev/null || echo /usr/include/python3)/Python.h"
fi
case ${1:-all} in all | web)
  want clang-19 clang-19
  want clang-format-19 clang-format-19
  want lld-19 wasm-ld-19
  want libclang-rt-19-dev /usr/lib/llvm-19/lib/clang/19/lib/linux
  want libclang-rt-19-dev-wasm32 /usr/lib/llvm-19/lib/clang/19/lib/wasi
  want wasi-libc /usr/include/wasm32-wasi
  want nodejs node
  want npm npm
  ;;
esac
if [ "${1:-}" = web ]; then
  want chromium chromium
  want php-cli php
  php -m 2> /dev/null | grep -qx dom || missing="$missing php-xml"
fi
if [ "${1:-all}" = portable ]; then
  want gcc-aarch64-linux-gnu aarch64-linux-gnu-gcc
  want libc6-dev-arm64-cross /usr/aarch64-linux-gnu/include/stdio.h
  want qemu-user-static qemu-aarch64-static
  want gcc-mingw-w64-x86-64-posix x86_64-w64-mingw32-gcc-posix
  want wine64 /usr/lib/wine/wine64
fi
[ -n "$missing" ] || exit 0
available() { # Are all of them to be had from the sources apt knows now?
  for package in $missing; do
    apt-cache show "$package" > /dev/null 2>&1 || { echo "not in apt's sources: $package" >&2; return 1; }
  done
}
if [ "$(id -u)" = 0 ]; then
  apt-get update -q > /dev/null
  available
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing > /dev/null
  echo "installed$missing"
else
  echo "to install what is missing: sudo apt-get install -y --no-install-recommends$missing" >&2
  exit 1
fi
