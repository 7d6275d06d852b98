"""The package's own tests inside of Pyodide: run(FOLDER, WORDS) gives (passed, failed, skipped). What fails because WebAssembly has no threads, processes or
folders to mount is skipped, unless the package itself asked for a thread.

asyncio.run waits, which the browser's loop can't do before there is stack switching: here it has a plain loop that sleeps. That the package also works under
the browser's loop is what node.mjs and browser.mjs test."""
import asyncio
import sys
import time

import pytest

LACKS = {
    "can't start new thread": 'no threads',
    'emscripten does not support processes': 'no processes',
    'function, platform does not support': 'no processes',
    "can't be shown at": 'no mounts',
    '/proc/self/': 'no /proc',
    'No time zone found': 'no time zones',
    "no attribute 'fork'": 'no processes',
    "no attribute 'setitimer'": 'no signals',
}
MOST_SKIPPED = 70


class Sleeper:
    """In place of a selector of sockets."""

    def select(self, timeout):
        time.sleep(timeout or 0)
        return []


class Loop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = Sleeper()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def run_in_loop(main, **options):
    outer = asyncio._get_running_loop()  # the browser's counts as running always
    asyncio._set_running_loop(None)
    try:
        with asyncio.Runner(loop_factory=Loop) as runner:
            return runner.run(main)
    finally:
        asyncio._set_running_loop(outer)


def lacking(error, trace):
    """Why the machine can't do what a test wants, or None."""
    frames = []
    while trace:
        frames.append(trace.tb_frame.f_code.co_filename)
        trace = trace.tb_next
    reason = next((reason for words, reason in LACKS.items() if words in str(error)), None)
    own = reason == 'no threads' and any('site-packages/boabox/' in name for name in frames)
    return None if own else reason


class Plugin:
    def __init__(self):
        self.counts = {'passed': 0, 'failed': 0, 'skipped': 0}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item):
        try:
            return (yield)
        except Exception as e:
            if reason := lacking(e, e.__traceback__):
                pytest.skip(reason)
            raise

    def pytest_runtest_logreport(self, report):
        if report.when == 'call' or not report.passed:
            self.counts[report.outcome] += 1


def run(folder, words):
    sys.dont_write_bytecode = True
    asyncio.run = run_in_loop
    plugin = Plugin()
    pytest.main(['-q', '-p', 'no:cacheprovider', '-W', 'ignore', '--tb=short', f'--rootdir={folder}', *words], plugins=[plugin])
    if plugin.counts['skipped'] > MOST_SKIPPED:
        print(f'{plugin.counts["skipped"]} tests were skipped, more than {MOST_SKIPPED}')
        plugin.counts['failed'] += 1
    return [plugin.counts[name] for name in ('passed', 'failed', 'skipped')]
