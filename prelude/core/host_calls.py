# Host functions that answer later: the guest gets one of these and awaits it. asyncio's loop waits for the host when all its tasks do; without asyncio the one that
# drives the coroutine does, who gets the awaitable itself.


def running_loop():
    asyncio = _modules().get("asyncio")
    return asyncio and asyncio._get_running_loop()


def take_settled():
    for call, fine, value in load("_boabox").settled_calls():
        call._state, call._value, call._asked = fine, value, None


def unawaited(self, *args):
    raise TypeError(self._name + "() gives an awaitable: write 'await " + self._name + "(...)' to get its value")


class host_call:
    __slots__ = ("_name", "_number", "_asked", "_state", "_value", "_future")
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


# _asked is for the host, which may have lost sight of what was asked: (the function and all arguments, names of the last ones).
def made_call(name, number, asked, names):
    call = host_call()
    call._name, call._number, call._asked = name, number, (asked, names)
    call._state = call._value = call._future = None
    _keep_call(number, call)
    return call


# What awaits is driven by its calls alone, or in asyncio's loop, which is loaded only for what names it.
def awaited(coroutine, in_asyncio):
    if in_asyncio or "asyncio" in _modules():
        return load("asyncio").run(coroutine)
    host = load("_boabox")
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


def run_feed(parts):
    body, how = parts
    value = body()
    if how & 1:
        value = awaited(value, how & 2)
    if how & 4:
        bundle = rich_forms(value)
        if bundle:
            show_rich(value, bundle)
    return value


def call_guest(parts):
    f, arguments, keywords = parts
    value = f(*arguments) if keywords is None else f(*arguments, **keywords)
    return awaited(value, False) if type(value) is coroutine_type else value


# What a value gives besides its repr, by MIME types.
rich_kinds = (("text/html", "_repr_html_"), ("text/markdown", "_repr_markdown_"), ("image/svg+xml", "_repr_svg_"), ("image/png", "_repr_png_"),
              ("image/jpeg", "_repr_jpeg_"), ("text/latex", "_repr_latex_"), ("application/json", "_repr_json_"))


def rich_forms(value):
    cls, bundle = type(value), {}
    bundled = getattr(cls, "_repr_mimebundle_", None)
    if bundled is not None:
        given = bundled(value)
        bundle.update(given[0] if isinstance(given, tuple) else given or {})
    for mime, name in rich_kinds:
        method = getattr(cls, name, None)
        shown = None if method is None or mime in bundle else method(value)
        if shown is not None:
            bundle[mime] = shown
    return bundle


def show_rich(value, bundle):
    if "text/plain" not in bundle:
        bundle["text/plain"] = repr(value)
    load("_boabox").display(bundle)


def display(*objects):
    for value in objects:
        show_rich(value, rich_forms(value))


async def no_coroutine():
    pass


no_coroutine_made = no_coroutine()
coroutine_type = type(no_coroutine_made)
no_coroutine_made.close()
_define_operation("feed", run_feed)
_define_operation("call_guest", call_guest)
_define_operation("display", display)


# One of the host's, which carries what it was made of, by which the host knows it.
def made_enumeration(module, base, name, members):
    if base == "int" or base == "str":
        made = module.Enum(name, members, module="host", type=int if base == "int" else str)
    else:
        made = getattr(module, base)(name, members, module="host")
    made._boabox_class = (base, name, members)
    return made


def import_first(parts):
    module, call, names, enumeration, classes = parts
    module = load(module)
    if enumeration is not None:
        classes[enumeration] = made_enumeration(module, *enumeration)
    if call is None:
        return None
    first = len(call) - len(names)
    return call[0](*call[1:first], **dict(zip(names, call[first:])))


_define_operation("import_first", import_first)
_define_operation("host_call", made_call)
