# import: modules by name, from the host, the library or the natives of one.


def load(name):
    if not isinstance(name, str):
        raise TypeError("module name must be a string")
    modules = _modules()
    if name in modules:
        module = modules[name]
        if module is None:
            raise ModuleNotFoundError("import of " + name + " halted; None in sys.modules", name=name)
        return module
    parent, dot, last = name.rpartition(".")
    if parent:
        load(parent)
        if name in modules:
            return modules[name]
    module = _module(name)
    natives = _native_module(name)
    body = _library_code(module, name)
    if body is None and natives is None:
        missing(name, parent)
    cells = _cells(module)
    if natives is not None:
        for key in natives:
            _cell_set(cells, key, natives[key])
    package = name if _cell_get(cells, "__path__") is not None else parent
    _cell_set(cells, "__package__", package)
    _cell_set(cells, "__spec__", None)
    _cell_set(cells, "__loader__", None)
    _cell_set(cells, "__doc__", None)
    if body is not None:
        modules[name] = module
        _field(module, 2, True)
        try:
            body()
        except BaseException:
            modules.pop(name, None)
            raise
        _field(module, 2, False)
        module = modules.get(name, module)
    if name == "builtins":
        _fill_builtins(cells)
    modules[name] = module
    if parent:
        setattr(modules[parent], last, module)
    return module


def missing(name, parent):
    if parent and getattr(_modules()[parent], "__path__", None) is None:
        raise ModuleNotFoundError("No module named '" + name + "'; '" + parent + "' is not a package", name=name)
    raise ModuleNotFoundError("No module named '" + name + "'", name=name)


def absolute(name, level, cells):
    package = _cell_get(cells, "__package__")
    if package is None:
        package = _cell_get(cells, "__name__", "__main__")
        if _cell_get(cells, "__path__") is None:
            package = package.rpartition(".")[0]
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    for i in range(level - 1):
        package, dot, last = package.rpartition(".")
        if not dot:
            raise ImportError("attempted relative import beyond top-level package")
    return package + "." + name if name else package


def import_name(name, level, cells, whole):
    if level:
        name = absolute(name, level, cells)
        return load(name)
    module = load(name)
    if whole or "." not in name:
        return module
    return _modules()[name.partition(".")[0]]


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    package = getattr(module, "__name__", None)
    if isinstance(package, str):
        full = package + "." + name
        modules = _modules()
        if full in modules:
            return modules[full]
        if getattr(module, "__path__", None) is not None:
            try:
                return load(full)
            except ModuleNotFoundError as e:
                if e.name != full:
                    raise
    shown = repr(package) if isinstance(package, str) else "'<unknown module name>'"
    if type(module) is Module and _field(module, 2):
        raise ImportError("cannot import name '" + name + "' from partially initialized module " + shown
                          + " (most likely due to a circular import) (unknown location)", name=package, name_from=name)
    raise ImportError("cannot import name '" + name + "' from " + shown + " (unknown location)", name=package, name_from=name)


def import_star(module, cells):
    names = getattr(module, "__all__", None)
    if names is None:
        names = [name for name in module.__dict__ if not name.startswith("_")]
    for name in names:
        _cell_set(cells, name, import_from(module, name))


def import_by(name, globals=None, locals=None, fromlist=(), level=0):
    return import_name(name, level, _globals(), True if fromlist else False)


_define_operation("import_name", import_name)
_define_operation("import_from", import_from)
_define_operation("import_star", import_star)
_builtin("__import__", import_by)
