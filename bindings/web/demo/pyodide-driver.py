"""Boabox inside of Pyodide for the demo: a run in steps, so that functions of the page and input() are waited for without a thread."""
import asyncio
import builtins

import boabox
from pyodide.ffi import JsException, JsProxy, to_js


def plain(value):
    return value.to_py() if isinstance(value, JsProxy) else value


def open_box(functions, limits, on_print, snapshot=None):
    options = {'functions': list(functions), 'limits': boabox.Limits(**limits.to_py()), 'on_print': on_print, 'clock': 'system'}
    return boabox.Sandbox(**options) if snapshot is None else boabox.Sandbox.restore(snapshot.to_bytes(), **options)


def as_exception(error):
    kind = getattr(builtins, getattr(error, 'name', ''), RuntimeError)
    return kind(getattr(error, 'message', str(error)))


class Run:
    """One run: the step it stands at, and what is to be settled."""

    def __init__(self, functions, ask):
        self.functions, self.ask, self.open = functions, ask, {}

    async def to_the_end(self, step):
        while not isinstance(step, boabox.Done):
            try:
                if isinstance(step, boabox.Call):
                    step = self.call(step)
                elif isinstance(step, boabox.Input):
                    step = step.resume(await self.ask(step.prompt))
                else:
                    await asyncio.wait(self.open, return_when=asyncio.FIRST_COMPLETED)
                    self.settle()
                    step = step.resume()
            except asyncio.CancelledError:
                step.drop()
                raise
        return step

    def call(self, step):
        try:
            value = getattr(self.functions, step.name)(*step.args)
        except JsException as error:
            return step.resume(error=as_exception(error))
        if not hasattr(value, 'then'):
            return step.resume(plain(value))
        following = step.resume(later=True)
        self.open[asyncio.ensure_future(value)] = step
        return following

    def settle(self):
        for task in [task for task in self.open if task.done()]:
            step = self.open.pop(task)
            if task.exception():
                step.settle(error=as_exception(task.exception()))
            else:
                step.settle(plain(task.result()))


async def run_box(box, code, inputs, functions, ask):
    """What the page's engine gives: a dict with a value that JavaScript has, or with the error."""
    try:
        done = await Run(functions, ask).to_the_end(box.start(code, inputs=inputs.to_py()))
    except boabox.GuestError as error:
        return told(error='guest', type=error.type, detail=error.message, traceback=error.traceback, hint=error.hint)
    except boabox.LimitError as error:
        return told(error='limit', limit=error.limit, detail=str(error), hint=error.hint)
    value = done.value if isinstance(done.value, (bool, int, float, str, type(None))) else repr(done.value)
    usage = {'fuel': done.usage.fuel, 'peakMemory': done.usage.peak_memory, 'time': done.usage.time}
    return told(value=value, stdout=done.stdout, stderr=done.stderr, usage=usage)


tasks = {}  # of the boxes that run


async def start_run(box, *arguments):
    tasks[id(box)] = task = asyncio.ensure_future(run_box(box, *arguments))
    try:
        return await task
    except asyncio.CancelledError:
        return told(error='limit', limit='interrupt', detail='interrupted by the host', hint=None)
    finally:
        del tasks[id(box)]


def stop_run(box):
    if id(box) in tasks:
        tasks[id(box)].cancel()


def told(**answer):
    from js import Object
    return to_js(answer, dict_converter=Object.fromEntries)
