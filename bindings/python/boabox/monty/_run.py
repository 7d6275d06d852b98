"""Runs to the end: external functions are called here, under asyncio as tasks where they give awaitables."""
import asyncio
import inspect
from collections.abc import Callable, Mapping
from typing import Any

from boabox._workers import in_thread, threads_start
from boabox.monty import _values
from boabox.monty._errors import runtime_error
from boabox.monty._machine import Event, Machine
from boabox.monty._system import Host, ask

Functions = Mapping[str, Callable[..., Any]]


def check_functions(functions: object) -> Functions:
    if functions is None:
        return {}
    if not isinstance(functions, Mapping):
        raise TypeError(f"argument 'external_functions': {type(functions).__name__!r} object is not an instance of 'dict'")
    return functions


def _name(machine: Machine, functions: Functions, name: str) -> Event:
    return machine.name_is_function(name, not machine.repl) if name in functions else machine.no_such_name()


Call = tuple[str, tuple[Any, ...], dict[str, Any], bool]  # as _values.call


def _call(functions: Functions, call: Call) -> Any:
    """What the function gives. Raises what it raises; NameError: nobody has it."""
    name, args, keywords, is_method = call
    if is_method:
        return getattr(args[0], name)(*args[1:], **keywords)
    if name not in functions:
        raise NameError(f'name {name!r} is not defined')
    return functions[name](*args, **keywords)


def to_the_end(machine: Machine, event: Event, functions: Functions, host: Host | None) -> Any:
    """The value of a run; what is no Exception (KeyboardInterrupt) ends it and goes to its caller."""
    machine.in_steps = False
    try:
        while event is not None:
            kind = event[0]
            if kind == 'name':
                event = _name(machine, functions, event[1])
            elif kind == 'os':
                event = ask(machine, host, event)
            elif kind == 'futures':
                raise runtime_error('RuntimeError', 'the run waits for calls of a run before it, which are lost')
            else:
                call = _values.call(machine, event)
                try:
                    value = _call(functions, call)
                except Exception as e:
                    event = machine.fail(*_values.guest_exception(e))
                    continue
                event = _give(machine, value)
        return machine.result()
    finally:
        machine.leave()


def _give(machine: Machine, value: object) -> Event:
    if inspect.iscoroutine(value):
        value.close()
    return machine.give(value)


class AsyncRun:
    """One run under asyncio. The guest computes in worker threads (where there are none, it and the loop take turns); functions are called in the loop's, and what they
    give to await is a task."""

    def __init__(self, machine: Machine, functions: Functions, host: Host | None) -> None:
        self.machine = machine
        self.functions = functions
        self.host = host
        self.tasks: dict[asyncio.Task[Any], int] = {}
        machine.turns = not threads_start()

    async def step(self, take: Callable[[], Event]) -> Event:
        """In a worker thread; who cancels the run interrupts the guest and waits for the step's end."""
        if self.machine.turns:
            await asyncio.sleep(0)
            return take()
        job = asyncio.ensure_future(asyncio.to_thread(take))
        try:
            return await asyncio.shield(job)
        except asyncio.CancelledError:
            while not job.done():
                self.machine.box.interrupt()
                await asyncio.wait([job], timeout=0.02)
            if not job.cancelled():
                job.exception()
            raise

    async def to_the_end(self, begin: Callable[[], Event]) -> Any:
        try:
            event = await self.step(begin)
            while event is not None:
                event = await self.answer(event)
            return await in_thread(self.machine.result)
        finally:
            for task in self.tasks:
                task.cancel()
            if self.tasks:
                await asyncio.gather(*self.tasks, return_exceptions=True)
            self.machine.leave()
            self.machine.turns = False

    async def answer(self, event: tuple[Any, ...]) -> Event:
        machine, kind, name = self.machine, event[0], event[1] if len(event) > 1 else ''
        if kind == 'name':
            return await self.step(lambda: _name(machine, self.functions, name))
        if kind == 'os':
            return await self.step(lambda: ask(machine, self.host, event))
        if kind == 'futures':
            return await self.settle()
        if kind == 'print':  # the loop's turn is over
            return await self.step(machine.resume)
        call = await in_thread(_values.call, machine, event) if _values.needs_copy(event) else _values.call(machine, event)
        try:
            value = _call(self.functions, call)
        except Exception as e:
            type, message = _values.guest_exception(e)
            return await self.step(lambda: machine.fail(type, message))
        if not inspect.isawaitable(value):
            return await self.step(lambda: machine.give(value))
        self.tasks[asyncio.ensure_future(value)] = machine.calls - 1
        return await self.step(machine.promise)

    async def settle(self) -> Event:
        machine = self.machine
        if not self.tasks:
            raise runtime_error('RuntimeError', 'the run waits for calls of a run before it, which are lost')
        done, _ = await asyncio.wait(self.tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in sorted(done, key=lambda task: self.tasks[task]):
            call = self.tasks.pop(task)
            if task.cancelled():
                machine.settle_error(call, 'RuntimeError', 'the call was cancelled')
            elif exception := task.exception():
                if not isinstance(exception, Exception):
                    raise exception
                machine.settle_error(call, *_values.guest_exception(exception))
            else:
                machine.settle(call, task.result())
        return await self.step(machine.resume)
