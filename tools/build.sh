#!/bin/sh
# Configures (once) and builds a preset of CMakePresets.json: build.sh PRESET [target ...]. Quiet unless something fails.
set -eu
cd "$(dirname "$0")/.."
preset=$1
shift
log=build/$preset.log
mkdir -p build
if ! { cmake --preset "$preset" && cmake --build --preset "$preset" -j "${JOBS:-2}" ${@:+--target "$@"}; } > "$log" 2>&1; then
  cat "$log" >&2
  echo "$preset: the build failed" >&2
  exit 1
fi
echo "built $preset"
