# Host functions that answer later: the guest gets one of these and awaits it. asyncio's loop waits for the host when all its tasks do.


def unawaited(self, *args):
    raise TypeError(self._name + "() gives an awaitable: write 'await " + self._name + "(...)' to get its value")


class host_call:
    __slots__ = ("_name", "_number", "_state", "_value", "_future")

    def __await__(self):
        if self._state is None:
            loop = load("asyncio")._get_running_loop()
            if loop is None:
                raise RuntimeError("'await " + self._name + "(...)' needs a running event loop: asyncio.run(main())")
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


_define_operation("host_call", made_call)
