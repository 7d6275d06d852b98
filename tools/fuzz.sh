#!/bin/sh
# Fuzzes each target for some seconds, from the test programs as seeds: fuzz.sh SECONDS [target ...]
set -eu
cd "$(dirname "$0")/.."
seconds=$1
shift
JOBS=${JOBS:-2} tools/build.sh fuzz fuzz
[ $# -gt 0 ] || set -- $(ls fuzz | sed -n 's/\.c$//p')
passed=0 failed=0
for target in "$@"; do
  corpus=build/fuzz/corpus-$target
  mkdir -p "$corpus" build/fuzz/found
  for file in tests/lang/*/*.py; do
    copy=$corpus/$(echo "$file" | tr / _)
    [ -e "$copy" ] || cp "$file" "$copy"
  done
  if build/fuzz/fuzz-"$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -verbosity=0 \
    -artifact_prefix=build/fuzz/found/"$target"- "$corpus" > build/fuzz/"$target".log 2>&1; then
    passed=$((passed + 1))
  else
    tail -40 build/fuzz/"$target".log
    failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
