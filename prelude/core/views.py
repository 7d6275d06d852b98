# memoryview, over bytes and bytearray.


class memoryview:
    __slots__ = ("obj", "_start", "_step", "_length", "_open")
    format = "B"
    itemsize = 1
    ndim = 1
    suboffsets = ()
    c_contiguous = f_contiguous = contiguous = True

    def __init__(self, object):
        if type(object) is memoryview:
            self.obj, self._start, self._step, self._length = object.obj, object._start, object._step, object._length
        elif isinstance(object, (bytes, bytearray)):
            self.obj, self._start, self._step, self._length = object, 0, 1, len(object)
        else:
            raise TypeError("memoryview: a bytes-like object is required, not '" + type(object).__name__ + "'")
        self._open = True

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle memoryview objects")

    def _check(self):
        if not self._open:
            raise ValueError("operation forbidden on released memoryview object")

    @property
    def nbytes(self):
        return self._length

    @property
    def readonly(self):
        return isinstance(self.obj, bytes)

    @property
    def shape(self):
        return (self._length,)

    @property
    def strides(self):
        return (self._step,)

    def __len__(self):
        self._check()
        return self._length

    def _place(self, i):
        i = as_index(i)
        if i < 0:
            i += self._length
        if not 0 <= i < self._length:
            raise IndexError("index out of bounds on dimension 1")
        return self._start + i * self._step

    def _part(self, i):
        start, stop, step = i.indices(self._length)
        part = memoryview(self)
        part._start = self._start + start * self._step
        part._step = self._step * step
        part._length = len(range(start, stop, step))
        return part

    def __getitem__(self, i):
        self._check()
        if isinstance(i, slice):
            return self._part(i)
        return self.obj[self._place(i)]

    def __setitem__(self, i, value):
        self._check()
        if self.readonly:
            raise TypeError("cannot modify read-only memory")
        if isinstance(i, slice):
            part = self._part(i)
            data = bytes(value)
            if len(data) != part._length:
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            for k in range(part._length):
                self.obj[part._start + k * part._step] = data[k]
        else:
            self.obj[self._place(i)] = value

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def tobytes(self, order=None):
        self._check()
        return bytes([self.obj[self._start + i * self._step] for i in range(self._length)])

    def tolist(self):
        return list(self.tobytes())

    def hex(self, *args):
        return self.tobytes().hex(*args)

    def __eq__(self, other):
        if isinstance(other, memoryview):
            other = other.tobytes()
        if not isinstance(other, (bytes, bytearray)):
            return NotImplemented
        return self.tobytes() == other

    def __hash__(self):
        if not self.readonly:
            raise ValueError("cannot hash writable memoryview object")
        return hash(self.tobytes())

    def toreadonly(self):
        return memoryview(bytes(self.tobytes()))

    def release(self):
        self._open = False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return object.__repr__(self).replace("memoryview object", "memory") if self._open else "<released memory at 0x000000000000>"


_builtin("memoryview", memoryview)
