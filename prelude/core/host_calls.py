# Host functions that answer later: the guest gets one of these and awaits it. asyncio's loop waits for the host when all its tasks do; without asyncio the one that
# drives the coroutine does, who gets the awaitable itself.


def running_loop():
    asyncio = _modules().get("asyncio")
    return asyncio and asyncio._get_running_loop()


def take_settled():
    for call, fine, value in load("_boabox").settled_calls():
        call._state, call._value = fine, value


def unawaited(self, *args):
    raise TypeError(self._name + "() gives an awaitable: write 'await " + self._name + "(...)' to get its value")


class host_call:
    __slots__ = ("_name", "_number", "_state", "_value", "_future")
    _is_host_call = True

    def __await__(self):
        _awaited(self._number)
        if self._state is None:
            loop = running_loop()
            while loop is None and self._state is None:
                yield self
        if self._state is None:
            if self._future is None:
                self._future = loop.create_future()
            yield from self._future.__await__()
        if self._state:
            return self._value
        raise self._value

    def __repr__(self):
        return "<awaitable " + self._name + "()>"

    def __getattr__(self, name):
        raise AttributeError(self._name + "() gives an awaitable, which has no attribute '" + name + "': write 'await " + self._name
                             + "(...)' to get its value", name=name, obj=self)

    __getitem__ = __iter__ = __len__ = __contains__ = __call__ = __bool__ = __int__ = __float__ = __index__ = unawaited
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __mod__ = __rmod__ = unawaited
    __lt__ = __gt__ = __le__ = __ge__ = __enter__ = __format__ = unawaited


def made_call(name, number):
    call = host_call()
    call._name, call._number = name, number
    call._state = call._value = call._future = None
    _keep_call(number, call)
    return call


# A feed whose module awaits: its body is a coroutine function. asyncio is loaded only for what names it.
def top_level(body):
    if "asyncio" in _modules():
        return load("asyncio").run(body())
    coroutine, host = body(), load("_boabox")
    try:
        while True:
            waits_for = coroutine.send(None)
            if waits_for is not None and type(waits_for) is not host_call:
                raise RuntimeError("this awaitable needs a running event loop: import asyncio")
            if type(waits_for) is host_call and host.open_calls():
                host.wait_for_host()
            take_settled()
    except StopIteration as e:
        return e.value


def top_level_asyncio(body):
    return load("asyncio").run(body())


_define_operation("host_call", made_call)
_define_operation("top_level", top_level)
_define_operation("top_level_asyncio", top_level_asyncio)
