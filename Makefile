# The front door. Each command prints one closing line and sets the exit status; the work is in tools/ and tests/.
JOBS ?= 2
PYTHON ?= python3
SEED ?= 1

build/boabox: FORCE
	@tools/build.sh release

try: build/boabox
	@build/boabox --stats examples/report.py

# The npm package, in build/npm.
web: build/boabox
	@tools/need.sh all && tools/web.sh

# The addon for Node of this platform, in build/npm-linux-x64 or the like.
node-addon: build/boabox
	@tools/need.sh all && tools/node-addon.sh

# The demo pages, built and served on localhost: make demo PORT=8000
demo: web
	@tools/demo.sh serve

# The pages in Chromium: elements, demo, examples/cms, docs/web. Screenshots in build/screens.
pages: build/boabox
	@tools/need.sh web
	@tools/web.sh && tools/web-test.sh pages

# The WordPress plugin in WordPress, which is downloaded: half a gigabyte of npm packages.
wordpress: web
	@tools/need.sh web && bindings/web/tests/wordpress.sh

# The package as installed: in Node with the addon and without, in Chromium, Deno and workerd, and a sample of the language tests (SEED, SHARE) in Chromium.
web-test: build/boabox
	@tools/need.sh web
	@tools/web.sh && tools/node-addon.sh && tools/web-test.sh all

# Beside Pyodide and MicroPython, in Node and in Chromium: loading, 1 + 2, the programs, sizes.
bench-web: build/boabox
	@tools/need.sh web
	@tools/web.sh && node bench/web.mjs --runs $(or $(RUNS),3)

# Snapshots of paused programs go from native to WebAssembly and back, at ever later pauses: the same output and fuel.
crossface: build/boabox wasm
	@$(PYTHON) tests/run.py --roundtrip $(or $(EVERY),500) --wasm --fuel build/boabox

# The addon for Node beside the module, in microseconds.
bench-node: build/boabox
	@tools/need.sh all
	@tools/web.sh nocheck && tools/node-addon.sh && node bench/node.mjs

wasm: build/boabox
	@tools/build-wasm.sh build/boabox.wasm && echo "built build/boabox.wasm"

# Everything, after installing what is missing.
test:
	@tools/need.sh web
	@$(PYTHON) tools/test.py all

# The core alone, in at most three minutes.
check:
	@tools/need.sh core
	@$(PYTHON) tools/test.py check

lint: build/boabox
	@$(PYTHON) tools/lint.py

format:
	@clang-format-19 -i $$(find src include bindings fuzz tests examples tools bench -name '*.[ch]' ! -name opcodes.h) && echo "formatted"

# Every test on every build and in every stress mode: one table of output and fuel hashes.
same: build/boabox
	@tools/build.sh clang
	@$(PYTHON) tests/same.py

# Every expected line against CPython 3.14.
oracle:
	@$(PYTHON) tests/oracle.py

# Modules of the installed CPython, run unmodified: output and lines covered.
real: build/boabox
	@$(PYTHON) tests/real.py -j $(JOBS)

# All tests on a C stack of 64 KiB.
stack64: build/boabox
	@$(PYTHON) tests/run.py --stack64 && $(PYTHON) tests/long_sources.py --stack64

# Fuel and allocations that run out: in each program at PLACES places, 0 = at every one.
inject: build/boabox
	@tools/build.sh release inject_test
	@build/inject_test $(SEED) $(or $(PLACES),20) tests/lang/*/*.py

# Every program goes on from a snapshot in a new process, again and again: the same output and fuel.
roundtrip: build/boabox
	@$(PYTHON) tests/run.py --roundtrip $(or $(EVERY),500) --fuel build/boabox

# Sandboxes opened, fed and closed on threads with all programs in random order; memory stays flat: make soak SECONDS=60
soak: build/boabox
	@tools/build.sh release soak_test
	@build/soak_test $(or $(SECONDS),60) $(SEED) 4 tests/lang/*/*.py

# Random words of the guest's memory overwritten: make corrupt N=100000 SEED=1
N ?= 1000
corrupt: build/boabox
	@tools/build.sh release corrupt_test
	@build/corrupt_test $(N) $(SEED) 0

# Private dirty memory of an idle sandbox, of 1,000.
idle: build/boabox
	@tools/build.sh release idle_test
	@build/idle_test bench/snippet.py 32

# What a guest leaves behind: the next one in its memory must find nothing.
tenants: build/boabox
	@tools/build.sh release tenants_test
	@build/tenants_test $(or $(ROUNDS),2000)

# Attacks on mounted folders, by openat2 and by names: each is refused, and nothing outside of them is read or changed.
mount-escape: build/boabox
	@tools/build.sh release escape_test
	@build/escape_test

# No address of the process in a guest's memory.
leak-scan: build/boabox
	@tools/build.sh release leak_test
	@build/leak_test tests/lang/*/*.py

# Builds with one rule broken at a time: the matching check must fail.
controls:
	@$(PYTHON) tools/controls.py

# The opcodes and natives broken one at a time: the tests must notice. MUTANTS=5 SEED=n: a sample.
mutants:
	@$(PYTHON) tools/mutants.py

# Nanoseconds per unit of fuel, over the benchmarks and single natives.
calibrate: build/boabox
	@$(PYTHON) tools/calibrate.py

# The image must have the same bytes by gcc, clang and in WebAssembly.
image-hash: build/boabox wasm
	@tools/build.sh clang
	@tools/image-hash.sh

# The Python package, for CPython 3.11 and later: dist/. By clang 19 where there is one: what it makes is faster.
WHEEL_CC ?= $(if $(shell command -v clang-19),clang-19,cc)
wheel:
	@tools/need.sh python
	@$(PYTHON) -m venv build/venv && CC=$(WHEEL_CC) build/venv/bin/pip wheel -q --no-deps --config-settings=build-dir=build/wheel -w dist . && echo "built $$(ls -t dist/*.whl | head -1)"

# The Python package for Pyodide: dist/. Its tests, in Node and in Chromium.
pyodide-wheel:
	@tools/need.sh all
	@tools/pyodide-wheel.sh

pyodide-test:
	@tools/need.sh all
	@tools/pyodide-test.sh

# The core and the extension for aarch64 Linux (run by qemu) and for Windows (run by wine): a part of the tests, the same output, fuel and image.
portable:
	@tools/need.sh portable
	@$(PYTHON) tools/portable.py

fuzz:
	@tools/fuzz.sh $(or $(SECONDS),60)

bench: build/boabox
	@$(PYTHON) bench/bench.py --runs $(or $(RUNS),5)

# Microseconds to open, run, have the result and close.
bench-open: build/boabox
	@tools/build.sh release open_bench
	@$(PYTHON) bench/open.py $(or $(RUNS),5)

# What a Python host pays, beside Monty and CPython's exec.
bench-host:
	@$(PYTHON) tools/python-package.py > /dev/null
	@$(PYTHON) bench/host.py $(or $(RUNS),3)

clang debug:
	@tools/build.sh $@

clean:
	rm -rf build dist

FORCE:
.PHONY: web node-addon web-test bench-web bench-node demo pages wordpress crossface bench-host roundtrip FORCE try test check lint format same oracle real wasm stack64 inject soak corrupt controls mutants calibrate image-hash fuzz bench bench-open idle tenants mount-escape leak-scan wheel portable pyodide-wheel pyodide-test clang debug clean
