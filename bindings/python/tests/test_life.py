"""Processes that end, fork or are interrupted while sandboxes live."""
import signal
import subprocess
import sys
import time


def python(code, **options):
    return subprocess.run([sys.executable, '-X', 'dev', '-c', code], capture_output=True, text=True, timeout=60, **options)


def clean(code, stdout=''):
    p = python(code)
    assert (p.returncode, p.stdout, p.stderr) == (0, stdout, '')


def test_the_end_with_a_paused_run():
    clean("import boabox\ns = boabox.Sandbox(functions=['f'])\nstep = s.start('f()')")
    clean("import boabox, sys\ns = boabox.Sandbox(functions=['f'])\nsys.keep = [s, s.start('f()')]")


def test_the_end_with_objects_and_clocks():
    clean("import boabox, sys\nclass C:\n    def m(self): return s\nc = C()\ns = boabox.Sandbox(clock=lambda: s and 5, sleep=print, functions={'f': c.m})\n"
          "s['x'] = boabox.Object(c, methods=['m'])\nassert s.exec('x') is c\nsys.keep = s")


def test_the_end_with_values_of_the_guest():
    clean("import boabox, sys\ns = boabox.Sandbox(functions=['f'], names='steps')\nsys.keep = [s, s.exec('lambda: 1')]\nsys.keep += [s.start('f(lambda: 1)')]")
    clean("import boabox, sys\nsys.keep = boabox.Sandbox().exec('[lambda: 1, object()]')")


def test_the_end_after_runs_under_asyncio():
    clean("import asyncio, boabox, sys\nasync def f(n):\n    await asyncio.sleep(0)\n    return n\ns = boabox.Sandbox(functions={'f': f})\n"
          "print(asyncio.run(s.exec_async('await f(5)')))\nprint(asyncio.run(s.exec_async('await f(6)')))", '5\n6\n')


def test_the_end_of_a_loop_with_a_run():
    """asyncio.run cancels what is left."""
    clean("import asyncio, boabox\nasync def main():\n    asyncio.create_task(boabox.exec_async('while True: pass'))\n    await asyncio.sleep(0.1)\n"
          "asyncio.run(main())\nprint('over')", 'over\n')


def test_the_end_while_a_guest_computes_for_a_loop_that_is_gone():
    clean("import asyncio, boabox, os, warnings\nloop = asyncio.new_event_loop()\nlimits = boabox.Limits(time=None)\n"
          "task = loop.create_task(boabox.exec_async('while True: pass', limits=limits))\nloop.run_until_complete(asyncio.sleep(0.1))\n"
          "task._log_destroy_pending = False\nloop.close()\nprint('over')", 'over\n')


def test_fork_after_runs_under_asyncio():
    clean("import asyncio, boabox, os, warnings\nwarnings.simplefilter('ignore')\ns = boabox.Sandbox()\nasyncio.run(s.run_async('x = 1'))\npid = os.fork()\n"
          "assert asyncio.run(s.exec_async('x + 1')) == 2\nif pid: assert os.waitpid(pid, 0)[1] == 0\nelse: os._exit(0)")


def interrupted(code, stdout):
    code = f'import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n{code}'  # it is ignored where the tests run in the background
    p = subprocess.Popen([sys.executable, '-c', code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert p.stdout.readline() == 'ready\n'
    time.sleep(0.3)
    p.send_signal(signal.SIGINT)
    assert p.communicate(timeout=20) == (stdout, '')


def test_ctrl_c_under_asyncio():
    interrupted("import asyncio, boabox\ns = boabox.Sandbox(limits=boabox.Limits(time=30))\nasync def main():\n    print('ready', flush=True)\n"
                "    await s.exec_async('while True: pass')\ntry:\n    asyncio.run(main())\nexcept KeyboardInterrupt:\n    print('stopped', s.exec('1'))", 'stopped 1\n')


def test_ctrl_c_while_the_guest_sleeps():
    interrupted("import boabox\ns = boabox.Sandbox(sleep='real', limits=boabox.Limits(time=30))\nprint('ready', flush=True)\ntry:\n"
                "    s.exec('import time\\ntime.sleep(20)')\nexcept KeyboardInterrupt:\n    print('stopped', s.exec('1'))", 'stopped 1\n')


def test_ctrl_c_in_a_host_function():
    interrupted("import boabox, time\ns = boabox.Sandbox(functions={'f': lambda: time.sleep(20)})\nprint('ready', flush=True)\ntry:\n"
                "    s.exec('f()')\nexcept KeyboardInterrupt:\n    print('stopped', s.exec('1'))", 'stopped 1\n')


def test_ctrl_c_ends_a_run():
    interrupted("import boabox\ns = boabox.Sandbox(limits=boabox.Limits(time=30))\nprint('ready', flush=True)\ntry:\n    s.exec('while True: pass')\n"
                "except KeyboardInterrupt:\n    print('stopped', s.exec('1'))", 'stopped 1\n')
