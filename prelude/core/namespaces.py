# The dict of a module's names, as globals() shows it: what it has is in the module's cells, from which it is brought up to date before it is
# read as a whole. The module keeps it in a cell without a name.


class Namespace(dict):
    def __getitem__(self, name):
        if type(name) is str:
            value = _cell_get(cells_behind(self), name, NOTHING)
            if value is NOTHING:
                raise KeyError(name)
            return value
        return dict.__getitem__(self, name)

    def __contains__(self, name):
        if type(name) is str:
            return _cell_get(cells_behind(self), name, NOTHING) is not NOTHING
        return dict.__contains__(refreshed(self), name)

    def get(self, name, default=None, /):
        if type(name) is str:
            return _cell_get(cells_behind(self), name, default)
        return dict.get(refreshed(self), name, default)

    def __setitem__(self, name, value):
        if isinstance(name, str):
            _cell_set(cells_behind(self), _plain(name), value)
        else:
            dict.__setitem__(self, name, value)

    def __delitem__(self, name):
        if name not in self:
            raise KeyError(name)
        if isinstance(name, str):
            _cell_delete(cells_behind(self), _plain(name))
        else:
            dict.__delitem__(self, name)

    def __len__(self):
        return dict.__len__(refreshed(self))

    def __iter__(self):
        return dict.__iter__(refreshed(self))

    def __reversed__(self):
        return dict.__reversed__(refreshed(self))

    def keys(self):
        return dict.keys(refreshed(self))

    def values(self):
        return dict.values(refreshed(self))

    def items(self):
        return dict.items(refreshed(self))

    def copy(self):
        return dict(dict.items(refreshed(self)))

    def __eq__(self, other):
        return dict.__eq__(refreshed(self), refreshed(other) if isinstance(other, Namespace) else other)

    def __or__(self, other):
        return self.copy() | other

    def __ror__(self, other):
        return other | self.copy()

    def update(self, *args, **keywords):
        for name, value in dict(*args, **keywords).items():
            self[name] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, name, default=None, /):
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name, /, *default):
        if name not in self:
            if default:
                return default[0]
            raise KeyError(name)
        value = self[name]
        del self[name]
        return value

    def popitem(self):
        name, value = dict.popitem(refreshed(self))
        del self[name]
        return name, value

    def clear(self):
        for name in list(self):
            del self[name]

    def __repr__(self):
        return dict_repr(refreshed(self))


Namespace.__name__ = Namespace.__qualname__ = "dict"


def cells_behind(namespace):
    cells = namespace._cells
    if cells is None:  # those of builtins, when they are asked for
        cells = namespace._cells = _cells(load("builtins"))
    return cells


def refreshed(namespace):
    cells = cells_behind(namespace)
    for name in list(cells):
        value = _cell_get(cells, name, NOTHING)
        if value is not NOTHING and name:
            dict.__setitem__(namespace, name, value)
        elif dict.__contains__(namespace, name):
            dict.__delitem__(namespace, name)
    return namespace


def namespace_of(cells):
    result = _cell_get(cells, "", None)
    if result is None:
        result = Namespace()
        result._cells = cells
        _cell_set(cells, "", result)
    return result
