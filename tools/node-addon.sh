#!/bin/sh
# The addon for Node of the present platform, as the npm package that `boabox` names as optional: build/npm-linux-x64 or the like. By clang 19 where there is one: what it makes is
# faster. With `debug` the same with the sanitizers, in build/npm-debug.
set -eu
cd "$(dirname "$0")/.."
tools/npm-tools.sh
preset=node
platform=$(node -p 'process.platform + "-" + process.arch')
out=build/npm-$platform
[ "${1:-}" != debug ] || { preset=node-debug && out=build/npm-debug; }
CC=${CC:-$(command -v clang-19 || echo cc)} tools/build.sh $preset > /dev/null
mkdir -p "$out"
cp build/$preset/bindings/node/boabox.node bindings/node/README.md LICENSE "$out/"
[ $preset = node-debug ] || strip -x "$out/boabox.node"
node tools/node_package.mjs addon > "$out/package.json"
echo "built $out: $(wc -c < "$out/boabox.node") bytes, $(gzip -9 < "$out/boabox.node" | wc -c) after gzip -9"
