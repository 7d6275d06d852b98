# array: sequences of numbers of one C type. The items are a list; bytes are made when somebody asks for them.

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short", "i": "signed integer",
          "I": "unsigned int"}  # fmt: skip


class array:
    """array(typecode [, initializer]) -> array"""

    __slots__ = ("typecode", "itemsize", "_items", "__weakref__")

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            shown = f"a string of length {len(typecode)}" if isinstance(typecode, str) else type(typecode).__name__
            raise TypeError(f"array() argument 1 must be a unicode character, not {shown}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        self.typecode, self.itemsize, self._items = typecode, _SIZES[typecode], []
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, array) and typecode not in "uw" and initializer.typecode in "uw":
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._items = [self._item(x) for x in initializer]

    def _item(self, value):
        """A value as an item, or an error."""
        code = self.typecode
        if code in "uw":
            if not isinstance(value, str):
                raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
            if len(value) != 1:
                raise TypeError(f"array item must be a string of length 1, not a string of length {len(value)}")
            return value
        if code == "d" or code == "f":
            if isinstance(value, (str, bytes)) or not isinstance(value, (int, float)) and not hasattr(type(value), "__float__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            if code == "f":
                from struct import pack, unpack

                try:
                    value = unpack("<f", pack("<f", value))[0]
                except OverflowError:
                    value = float("inf") if value > 0 else float("-inf")
            return value
        if not isinstance(value, int):
            if not hasattr(type(value), "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        bits = 8 * self.itemsize
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
        if not low <= value <= high:
            if code in "lqLQ" or code == "I" and not -(2**63) <= value < 2**64 or not -(2**63) <= value < 2**63:
                if value < 0 and code in "LQI":
                    raise OverflowError("can't convert negative value to unsigned int")
                kind = {"l": "C long", "q": "C long", "L": "C unsigned long", "Q": "C unsigned long"}.get(code, "C long")
                raise OverflowError(f"Python int too large to convert to {kind}")
            if code == "I" and value < 0:
                raise OverflowError("can't convert negative value to unsigned int")
            name = _NAMES[code]
            if code in "iI":
                raise OverflowError(f"{name} is {'less than minimum' if value < low else 'greater than maximum'}")
            raise OverflowError(f"{name} is {'less than minimum' if value < low else 'greater than maximum'}")
        return int(value)

    def append(self, v, /):
        self._items.append(self._item(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items += bb._items
        else:
            for x in bb:
                self._items.append(self._item(x))

    def insert(self, i, v, /):
        self._items.insert(i, self._item(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        for i, x in enumerate(self._items):
            if x == v:
                del self._items[i]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def tolist(self):
        return list(self._items)

    fromlist = lambda self, list, /: self._fromlist(list)

    def _fromlist(self, items):
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        self._items += [self._item(x) for x in items]

    def tounicode(self):
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items += ustr

    def tobytes(self):
        code, size = self.typecode, self.itemsize
        if code in "uw":
            return b"".join([ord(x).to_bytes(4, "little") for x in self._items])
        if code in "fd":
            from struct import pack

            return pack(f"<{len(self._items)}{code}", *self._items)
        signed = code.islower()
        return b"".join([x.to_bytes(size, "little", signed=signed) for x in self._items])

    def frombytes(self, buffer, /):
        if isinstance(buffer, array):
            buffer = buffer.tobytes()
        elif isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data, code, size = bytes(buffer), self.typecode, self.itemsize
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        if code in "uw":
            self._items += [chr(int.from_bytes(data[i : i + 4], "little")) for i in range(0, len(data), 4)]
        elif code in "fd":
            from struct import unpack

            self._items += unpack(f"<{len(data) // size}{code}", data)
        else:
            signed = code.islower()
            self._items += [int.from_bytes(data[i : i + size], "little", signed=signed) for i in range(0, len(data), size)]

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self):
        data, size = self.tobytes(), self.itemsize
        self._items = []
        self.frombytes(b"".join([data[i : i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self._items)

    def _like(self, items):
        made = array(self.typecode)
        made._items = items
        return made

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        i = 0
        while i < len(self._items):
            yield self._items[i]
            i += 1

    def __contains__(self, v):
        return v in self._items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._like(self._items[i])
        if not hasattr(type(i), "__index__"):
            raise TypeError("array indices must be integers")
        try:
            return self._items[i]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError(f'can only assign array (not "{type(v).__name__}") to array slice')
            if v.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            try:
                self._items[i] = list(v._items)
            except ValueError as error:
                raise ValueError(str(error).replace("sequence", "array")) from None
            return
        if not hasattr(type(i), "__index__"):
            raise TypeError("array indices must be integers")
        v = self._item(v)
        try:
            self._items[i] = v
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, i):
        try:
            del self._items[i]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._like(self._items * n) if hasattr(type(n), "__index__") else NotImplemented

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(list(self._items))

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def __reduce_ex__(self, protocol, /):
        return type(self), (self.typecode, list(self._items)), None

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        return f"array('{self.typecode}', {self.tounicode() if self.typecode in 'uw' else self._items!r})"

    __class_getitem__ = classmethod(type(list[int]))


ArrayType = array


# what messages call them
array.__name__ = "array.array"
