# The constructors that are class methods: each makes an object of the class it is asked of.


def made_by(native):
    def made(cls, x, /):
        result = native(x)
        return result if type(result) is cls else cls(result)
    made.__name__ = made.__qualname__ = native.__name__
    return classmethod(made)


def class_fromkeys(cls, iterable, value=None, /):
    if cls is dict:
        return plain_fromkeys(iterable, value)
    result = cls()
    for key in iterable:
        result[key] = value
    return result


plain_fromkeys = dict.fromkeys
_method(dict, "fromkeys", classmethod(class_fromkeys))
for cls, name in ((float, "fromhex"), (float, "from_number"), (bytes, "fromhex"), (bytearray, "fromhex"), (complex, "from_number")):
    _method(cls, name, made_by(getattr(cls, name)))


def class_from_bytes(cls, *args, **keywords):
    result = plain_from_bytes(*args, **keywords)
    return result if cls is int else cls(result)


plain_from_bytes = int.from_bytes
_method(int, "from_bytes", classmethod(class_from_bytes))


def class_init_subclass(cls, /, *args, **keywords):
    if keywords:
        raise TypeError(cls.__name__ + ".__init_subclass__() takes no keyword arguments")
    if args:
        raise TypeError(cls.__name__ + ".__init_subclass__() takes no arguments (" + str(len(args)) + " given)")


_method(object, "__init_subclass__", classmethod(class_init_subclass))


for made, name in ((class_fromkeys, "dict.fromkeys"), (class_from_bytes, "int.from_bytes"), (class_init_subclass, "object.__init_subclass__")):
    made.__qualname__ = name
    made.__name__ = name.partition(".")[2]
