# The dict of a module's names, as globals() and module.__dict__ show it: a dict with the values of its cells, which writes through to them.


class Namespace(dict):
    def __setitem__(self, name, value):
        dict.__setitem__(self, name, value)
        if isinstance(name, str):
            _cell_set(cells_behind(self), name, value)

    def __delitem__(self, name):
        dict.__delitem__(self, name)
        _cell_delete(cells_behind(self), name)

    def update(self, *args, **keywords):
        for name, value in dict(*args, **keywords).items():
            self[name] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name, *default):
        if name not in self:
            if default:
                return default[0]
            raise KeyError(name)
        value = self[name]
        del self[name]
        return value

    def clear(self):
        for name in list(self):
            del self[name]

    def __repr__(self):
        return dict_repr(self)


Namespace.__name__ = Namespace.__qualname__ = "dict"


def cells_behind(namespace):
    return namespace._cells


def namespace_of(cells):
    result = Namespace()
    result._cells = cells
    for name in cells:
        value = _cell_get(cells, name, NOTHING)
        if value is not NOTHING:
            dict.__setitem__(result, name, value)
    return result
