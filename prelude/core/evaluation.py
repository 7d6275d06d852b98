# eval, exec and compile. The text is compiled for the cells of a module: the caller's own, or those of a fresh one that stands for a dict of
# globals; what it has set there goes back into the dict.


class code:
    __slots__ = ("co_filename", "co_name", "_source", "_mode")

    def __repr__(self):
        return object.__repr__(self)[:-1].replace("code object", "code object <module>") + ', file "' + self.co_filename + '", line 1>'


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1):
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    result = code()
    result.co_filename = filename if isinstance(filename, str) else str(filename)
    result.co_name = "<module>"
    result._source = text_of(source, "compile")
    result._mode = mode
    _compile(result._source, result.co_filename, mode, _cells(_module("__main__")))
    return result


def text_of(source, name):
    if isinstance(source, str):
        return _plain(source)
    if isinstance(source, (bytes, bytearray)):
        return source.decode()
    raise TypeError(name + "() arg 1 must be a string, bytes or code object")


def evaluate(source, globals, locals, mode, name):
    filename = "<string>"
    if type(source) is code:
        if mode == "eval" and source._mode != "eval":
            mode = source._mode
        filename = source.co_filename
        source = source._source
    else:
        source = text_of(source, name)
        if mode == "eval":
            source = source.strip(" \t")
    cells = _globals()
    if globals is None and locals is None:
        locals = _locals()
        if locals is None:
            return _compile(source, filename, mode, cells)()
    elif globals is not None and not isinstance(globals, dict):
        raise TypeError("globals must be a dict" if name == "eval" else name + "() globals must be a dict, not " + type(globals).__name__)
    elif locals is not None and not hasattr(locals, "__getitem__"):
        raise TypeError("locals must be a mapping or None, not " + _type_name(locals))
    if globals is not None and (locals is None or locals is globals):
        return in_dict(source, filename, mode, globals)
    return in_module(source, filename, mode, cells, globals, locals)


def in_dict(source, filename, mode, globals):
    # in the module that stands for the dict: what it has there is the dict's again at the end
    if type(globals) is Namespace:
        return _compile(source, filename, mode, cells_behind(globals))()
    own = module_of(globals)
    body = _compile(source, filename, mode, own)
    try:
        result = body()
    finally:
        store(own, globals)
    return result if mode == "eval" else None


def module_of(globals):
    # the dict's __builtins__ knows it, so that what was defined in it before sees what it has now
    holder = globals.get("__builtins__")
    if type(holder) is Namespace and holder._of is globals:
        own = holder._own
        for name in list(own):
            if name != "__name__" and name not in globals:
                _cell_delete(own, name)
    else:
        own = _cells(_module("__main__"))
        _cell_delete(own, "__doc__")
        if "__builtins__" not in globals:
            globals["__builtins__"] = holder = Namespace()
            holder._cells = None
            holder._of = globals
            holder._own = own
    for name in globals:
        if isinstance(name, str):
            _cell_set(own, name, globals[name])
    return own


def in_module(source, filename, mode, cells, globals, locals):
    # a module of its own, with the globals' names and over them the locals'
    own = _cells(_module("__main__"))
    _cell_delete(own, "__doc__")
    if globals is None:
        for name in list(cells):
            value = _cell_get(cells, name, NOTHING)
            if value is not NOTHING and name:
                _cell_set(own, name, value)
    else:
        for name in globals:
            if isinstance(name, str):
                _cell_set(own, name, globals[name])
    if locals is not None:
        for name in locals.keys():
            if isinstance(name, str):
                _cell_set(own, name, locals[name])
    before = {}
    for name in own:
        before[name] = _cell_get(own, name, NOTHING)
    body = _compile(source, filename, mode, own)
    try:
        result = body()
    finally:
        if mode != "eval":
            store(own, locals, before)
    return result if mode == "eval" else None


def store(own, target, before=()):
    # what the program has changed since
    for name in list(own):
        value = _cell_get(own, name, NOTHING)
        if name in before and before[name] is value:
            continue
        if value is not NOTHING and name and (name != "__name__" or name in target):
            if name not in target or target[name] is not value:
                target[name] = value
        elif value is NOTHING and name in target:
            del target[name]


def eval(source, /, globals=None, locals=None):
    return evaluate(source, globals, locals, "eval", "eval")


def exec(source, /, globals=None, locals=None, *, closure=None):
    evaluate(source, globals, locals, "exec", "exec")


def locals():
    result = _locals()
    return globals() if result is None else result


_builtin("compile", compile)
_builtin("eval", eval)
_builtin("exec", exec)
def vars(*args):
    if not args:
        result = _locals()
        return globals() if result is None else result
    if len(args) > 1:
        raise TypeError("vars expected at most 1 argument, got " + str(len(args)))
    own = getattr(args[0], "__dict__", None)
    if own is None:
        raise TypeError("vars() argument must have __dict__ attribute")
    return own


_builtin("locals", locals)
_builtin("vars", vars)
_builtin("__debug__", True)
