"""A program that is checked once and run often, each time in a sandbox of its own."""
from collections.abc import Iterable, Mapping
from typing import Any, Unpack

from boabox._boabox import Box
from boabox._options import Options
from boabox._run import FILE, Result, Run
from boabox._sandbox import OneRun, Sandbox, check_name


class Program:
    """Source and the names of the variables that it needs. GuestSyntaxError: it can't be compiled."""

    __slots__ = ('code', 'inputs')

    def __init__(self, code: str, *, inputs: Iterable[str] = ()) -> None:
        if isinstance(inputs, str):
            raise TypeError('inputs: names, not str')
        self.inputs = tuple(check_name('inputs', name) for name in inputs)
        self.code = code
        event = Box().check(code, FILE)
        if event is not None:
            Run(Sandbox(), code).fail(event)

    def _sandbox(self, inputs: Mapping[str, object] | None, options: Options) -> Sandbox:
        if inputs is not None and not isinstance(inputs, Mapping):
            raise TypeError(f'inputs: a dict by name, not {type(inputs).__name__}')
        given = inputs or {}
        missing = [name for name in self.inputs if name not in given]
        unknown = [name for name in given if name not in self.inputs]
        if missing or unknown:
            wrong = [f'{what} {", ".join(map(repr, names))}' for what, names in (('missing', missing), ('unknown', unknown)) if names]
            raise TypeError(f'inputs: {"; ".join(wrong)}; the program takes {", ".join(self.inputs) or "none"}')
        return OneRun(**options)

    def exec(self, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Any:
        """Runs it: the value of its last expression. The options are those of Sandbox. TypeError: inputs that are missing, or unknown."""
        return self._sandbox(inputs, options).exec(self.code, inputs=inputs)

    def run(self, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Result:
        """The same; the value with what was printed and used."""
        return self._sandbox(inputs, options).run(self.code, inputs=inputs)

    async def exec_async(self, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Any:
        """As Sandbox.exec_async()."""
        return await self._sandbox(inputs, options).exec_async(self.code, inputs=inputs)

    async def run_async(self, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Result:
        """As Sandbox.run_async()."""
        return await self._sandbox(inputs, options).run_async(self.code, inputs=inputs)
