"""What a Python host pays, microseconds: a run in a fresh sandbox, a feed in an open session, a call of a host function, values both ways, snapshots, forks; beside
Monty's pool of processes (the latest pydantic-monty), Monty in process (0.0.17) and CPython's bare exec, all in one run: host.py [ROUNDS]

Needs the package in build/venv (tools/python-package.py); Monty is installed in folders of its own below build/, and left out where that fails. Each figure is the least
of several rounds, in which all take turns. The last line says how many of the project's figures are met: "N passed, N failed".
"""
import json
import pathlib
import subprocess
import sys
import time
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
SNIPPET = (HERE / 'snippet.py').read_text()
SMALL = "x = fetch('a')\nprint(x)\n"
# microseconds, or bytes where that is said
TARGETS = {
    'exec("1 + 2"), fresh': 4, '14 lines, fresh': 30, 'a feed in an open session': 2, 'a host function': 0.7, '100,000 ints in': 2000, '100,000 ints out': 2000,
    'snapshot, bytes': 1024, 'snapshot, take': 5, 'snapshot, restore': 5, 'fork': 20,
}


def least(action, seconds=0.15):
    """Microseconds of the fastest of some runs of the action."""
    began = time.perf_counter()
    action()
    once = max(time.perf_counter() - began, 1e-7)
    repeats = max(1, min(200, int(0.002 / once)))
    best, until = float('inf'), time.perf_counter() + seconds
    while time.perf_counter() < until:
        began = time.perf_counter()
        for _ in range(repeats):
            action()
        best = min(best, (time.perf_counter() - began) / repeats)
    return best * 1e6


def boabox_figures():
    import boabox
    from boabox import Limits
    ints, free = list(range(100_000)), Limits(host_calls=None)
    session = boabox.Sandbox()
    calling = boabox.Sandbox(functions={'f': lambda x: x}, limits=free)

    def put():
        session['x'] = ints

    def loop(body):
        return least(lambda: calling.exec(f'for i in range(10000): {body}'), 0.3) / 10000

    figures = {
        'exec("1 + 2"), fresh': least(lambda: boabox.exec('1 + 2')),
        '14 lines, fresh': least(lambda: boabox.exec(SNIPPET)),
        'a feed in an open session': least(lambda: session.exec('1 + 2')),
        'a host function': loop('f(i)') - loop('pass'),
        '100,000 ints in': least(put),
        '100,000 ints out': least(lambda: session['x']),
    }
    step = boabox.Sandbox(functions=['fetch']).start(SMALL)
    data = step.snapshot()
    figures |= {
        'snapshot, bytes': len(data) - len(SMALL), 'snapshot, take': least(step.snapshot), 'snapshot, restore': least(lambda: boabox.restore_step(data, functions=['fetch'])),
        'fork': least(step.fork),
    }
    began = time.perf_counter()
    paused = [boabox.Sandbox(functions=['fetch']).start(SMALL) for _ in range(1000)]
    figures['1,000 paused sandboxes, each'] = (time.perf_counter() - began) / len(paused) * 1e6
    figures['two threads, times one'] = threads(lambda: boabox.exec('t = 0\nfor i in range(300000): t += i\nt'))
    return figures


def threads(action):
    def many():
        for _ in range(20):
            action()
    began = time.perf_counter()
    many()
    alone = time.perf_counter() - began
    both = [threading.Thread(target=many) for _ in range(2)]
    began = time.perf_counter()
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    return 2 * alone / (time.perf_counter() - began)


def monty_figures():
    """The pool of the latest versions."""
    import pydantic_monty as m
    ints = list(range(100_000))

    def fresh(code):
        with pool.checkout() as session:
            session.feed_run(code)

    with m.Monty() as pool:
        with pool.checkout(limits={'max_suspensions': 10**9}) as session:
            feed = least(lambda: session.feed_run('1 + 2'))
            call = least(lambda: session.feed_run('for i in range(100): f(i)', external_lookup={'f': lambda x: x})) / 100
            put = least(lambda: session.feed_run('x = v\nNone', inputs={'v': ints}))
            out = least(lambda: session.feed_run('x'))
        return {'exec("1 + 2"), fresh': least(lambda: fresh('1 + 2')), '14 lines, fresh': least(lambda: fresh(SNIPPET)), 'a feed in an open session': feed,
                'a host function': call, '100,000 ints in': put, '100,000 ints out': out}


def monty_in_process_figures():
    import pydantic_monty as m
    ints = list(range(100_000))
    calls = m.Monty('for i in range(1000): f(i)')
    repl = m.MontyRepl()
    step = m.Monty(SMALL).start()
    step = step.resume(value=lambda: 0) if isinstance(step, m.NameLookupSnapshot) else step
    data = step.dump()
    call = least(lambda: calls.run(external_functions={'f': lambda x: x})) / 1000
    return {'exec("1 + 2"), fresh': least(lambda: m.Monty('1 + 2').run()), '14 lines, fresh': least(lambda: m.Monty(SNIPPET).run()),
            'a feed in an open session': least(lambda: repl.feed_run('1 + 2')), 'a host function': call,
            '100,000 ints in': least(lambda: m.Monty('None', inputs=['v']).run(inputs={'v': ints})),
            '100,000 ints out': least(lambda: m.Monty('list(range(100000))').run()),
            'snapshot, bytes': len(data), 'snapshot, take': least(step.dump), 'snapshot, restore': least(lambda: m.load_snapshot(data))}


def cpython_figures():
    return {'exec("1 + 2"), fresh': least(lambda: eval('1 + 2', {})), '14 lines, fresh': least(lambda: exec(SNIPPET, {}))}


ENGINES = {'boabox': boabox_figures, 'Monty': monty_figures, 'Monty 0.0.17': monty_in_process_figures, 'CPython exec': cpython_figures}


def interpreter(engine):
    """A Python that has the engine; None: it can't be installed."""
    if engine == 'boabox':
        return ROOT / 'build/venv/bin/python'
    if engine == 'CPython exec':
        return sys.executable
    wanted = 'pydantic-monty' + engine.removeprefix('Monty').replace(' ', '==')
    folder = ROOT / 'build' / wanted.replace('==', '-')
    if not (folder / 'bin/python').exists():
        subprocess.run([sys.executable, '-m', 'venv', folder], check=True)
    done = subprocess.run([folder / 'bin/pip', 'install', '-q', wanted], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return None if done.returncode else folder / 'bin/python'


def figures_of(engine, python):
    p = subprocess.run([python, __file__, '--figures', engine], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if p.returncode:
        print(f'{engine}: {p.stderr.strip().rpartition(chr(10))[2]}')
        return {}
    return json.loads(p.stdout)


def main():
    pythons = {engine: python for engine in ENGINES if (python := interpreter(engine))}
    best = {engine: {} for engine in pythons}
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        for engine, python in pythons.items():
            for what, figure in figures_of(engine, python).items():
                better = max if what.startswith('two threads') else min
                best[engine][what] = better(figure, best[engine].get(what, figure))
    shown = lambda figure: '' if figure is None else f'{figure:.2f}' if figure < 100 else f'{figure:,.0f}'
    print(f'{"":32}' + ''.join(f'{engine:>14}' for engine in best) + f'{"target":>10}')
    failed = 0
    for what in best['boabox']:
        target = TARGETS.get(what)
        missed = target is not None and best['boabox'][what] > target
        failed += missed
        print(f'{what:32}' + ''.join(f'{shown(figures.get(what)):>14}' for figures in best.values()) + f'{shown(target):>10}{"  missed" if missed else ""}')
    print(f'{len(TARGETS) - failed} passed, {failed} failed')
    return failed != 0


if __name__ == '__main__':
    if sys.argv[1:2] == ['--figures']:
        print(json.dumps(ENGINES[sys.argv[2]]()))
    else:
        sys.exit(main())
