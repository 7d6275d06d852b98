# What objects of the host are for a guest: a record is a copy that has their attributes; a proxy's methods are calls of host functions.


class Record:
    def __repr__(self):
        parts = []
        for name in type(self).__match_args__:
            value = getattr(self, name, NOTHING)
            if value is not NOTHING:
                parts.append(name + "=" + repr(value))
        return type(self).__qualname__ + "(" + ", ".join(parts) + ")"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        for name in type(self).__match_args__:
            if getattr(self, name, NOTHING) != getattr(other, name, NOTHING):
                return False
        return True


def record_values(self):
    values = []
    for name in type(self).__match_args__:
        values.append(getattr(self, name))
    return tuple(values)


class FrozenRecord(Record):
    def __setattr__(self, name, value):
        raise load("dataclasses").FrozenInstanceError("cannot assign to field " + repr(name))

    def __delattr__(self, name):
        raise load("dataclasses").FrozenInstanceError("cannot delete field " + repr(name))

    __eq__ = Record.__eq__

    def __hash__(self):
        return hash(record_values(self))


class NamedRecord(Record):
    def __iter__(self):
        return iter(record_values(self))

    def __len__(self):
        return len(type(self).__match_args__)

    def __getitem__(self, index):
        return record_values(self)[index]

    def __eq__(self, other):
        if isinstance(other, NamedRecord):
            other = record_values(other)
        return record_values(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self):
        return hash(record_values(self))

    def _asdict(self):
        return dict(zip(type(self).__match_args__, record_values(self)))


class HostObject:
    def __getattr__(self, name):
        if name == "_boabox_get":
            raise AttributeError("this object has no host")
        return self._boabox_get(name)

    def __setattr__(self, name, value):
        raise AttributeError("'" + type(self).__qualname__ + "' is an object of the host: its attributes can't be set")

    def __repr__(self):
        return "<" + type(self).__qualname__ + " object of the host>"


_define_operation("record", Record)
_define_operation("named_record", NamedRecord)
_define_operation("host_object", HostObject)
_define_operation("frozen_record", FrozenRecord)
