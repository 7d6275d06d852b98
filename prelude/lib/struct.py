# struct: values packed as C has them. A format is parsed once into items (letter, count, size, padding before); "@" is 64-bit Linux's.

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8,
          "s": 1, "p": 1}  # fmt: skip
_NATIVE = {**_SIZES, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_cache = {}


class error(Exception):
    pass


error.__module__ = "struct"


def _parse(format):
    native = aligned = True
    order, start = "little", 0
    if format[:1] in ("@", "=", "<", ">", "!") and format:
        mark, start = format[0], 1
        native = aligned = mark == "@"
        order = "big" if mark in ">!" else "little"
    sizes, items, size, count, digits = _NATIVE if native else _SIZES, [], 0, 0, False
    for c in format[start:]:
        if "0" <= c <= "9":
            count, digits = count * 10 + ord(c) - 48, True
            if count > 0x7FFFFFFFFFFFFFFF:
                raise error("total struct size too long")
            continue
        if c.isspace():
            if digits:
                raise error("repeat count given without format specifier")
            continue
        each = sizes.get(c)
        if each is None:
            raise error("bad char in struct format")
        count = count if digits else 1
        skip = -size % each if aligned else 0
        items.append((c, count, each, skip))
        size += skip + each * count
        count, digits = 0, False
    if digits:
        raise error("repeat count given without format specifier")
    return order, items, size


def _range_error(letter, size, signed):
    bits = 8 * size
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    return error(f"'{letter}' format requires {low} <= number <= {high}")


def _integer(value, letter, size, order):
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = letter in "bhilqn"
    try:
        return value.to_bytes(size, order, signed=signed)
    except OverflowError:
        raise _range_error(letter, size, signed) from None


def _float_bits(value, fraction_bits, exponent_bits):
    """The bits of a float in a smaller IEEE format, rounded to even; None if it is too great."""
    from math import copysign, frexp, isinf, isnan

    sign = 1 if copysign(1.0, value) < 0 else 0
    top, bias = (1 << exponent_bits) - 1, (1 << exponent_bits - 1) - 1
    if isnan(value):
        exponent, fraction = top, 1 << fraction_bits - 1
    elif isinf(value):
        exponent, fraction = top, 0
    elif value == 0:
        exponent = fraction = 0
    else:
        mantissa, power = frexp(abs(value))
        exponent = power - 1 + bias
        shift = fraction_bits + 1 if exponent > 0 else fraction_bits + exponent
        scaled = mantissa * 2.0**shift
        fraction = round(scaled)
        if exponent > 0:
            total = (exponent - 1 << fraction_bits) + fraction
        else:
            total = fraction
        exponent, fraction = total >> fraction_bits, total & (1 << fraction_bits) - 1
        if exponent >= top:
            return None
    return (sign << exponent_bits | exponent) << fraction_bits | fraction


def _double_bits(value):
    return _float_bits(value, 52, 11)


def _float_value(bits, fraction_bits, exponent_bits):
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    bias = (1 << exponent_bits - 1) - 1
    if exponent == (1 << exponent_bits) - 1:
        value = float("nan") if fraction else float("inf")
    elif exponent:
        value = _scaled(fraction | 1 << fraction_bits, exponent - bias - fraction_bits)
    else:
        value = _scaled(fraction, 1 - bias - fraction_bits)
    return -value if bits >> fraction_bits + exponent_bits else value


def _scaled(mantissa, power):
    from math import ldexp

    return ldexp(float(mantissa), power)


_FLOATS = {"e": (10, 5), "f": (23, 8), "d": (52, 11)}


def _floating(value, letter, size, order):
    try:
        value = value if type(value) is float else float(value) if not isinstance(value, (str, bytes)) else None
    except TypeError:
        value = None
    if value is None:
        raise error("required argument is not a float")
    bits = _float_bits(value, *_FLOATS[letter])
    if bits is None:
        raise OverflowError("float too large to pack with " + letter + " format")
    return bits.to_bytes(size, order)


class Struct:
    """Struct(fmt) --> compiled struct object"""

    def __init__(self, format):
        if isinstance(format, (bytes, bytearray)):
            format = format.decode("ascii")
        elif not isinstance(format, str):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self.format = format
        self._order, self._items, self.size = _parse(format)
        self._count = sum([0 if c == "x" else 1 if c in "sp" else count for c, count, _, _ in self._items])

    def _pack(self, values, name="pack"):
        if len(values) != self._count:
            raise error(f"{name} expected {self._count} items for packing (got {len(values)})")
        order, parts, i = self._order, [], 0
        for letter, count, size, skip in self._items:
            if skip:
                parts.append(bytes(skip))
            if letter == "x":
                parts.append(bytes(count))
            elif letter in "sp":
                value = values[i]
                i += 1
                if not isinstance(value, (bytes, bytearray)):
                    raise error(f"argument for '{letter}' must be a bytes object")
                value = bytes(value)
                if letter == "p" and count:
                    value = value[: min(count - 1, 255)]
                    value = bytes([len(value)]) + value
                parts.append(value[:count].ljust(count, b"\0"))
            else:
                for value in values[i : i + count]:
                    if letter in "efd":
                        parts.append(_floating(value, letter, size, order))
                    elif letter == "c":
                        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                            raise error("char format requires a bytes object of length 1")
                        parts.append(bytes(value))
                    elif letter == "?":
                        parts.append(b"\1" if value else b"\0")
                    else:
                        parts.append(_integer(value, letter, size, order))
                i += count
        return b"".join(parts)

    def _unpack(self, data, at):
        out, order = [], self._order
        for letter, count, size, skip in self._items:
            at += skip
            if letter == "s":
                out.append(bytes(data[at : at + count]))
            elif letter == "p":
                out.append(bytes(data[at + 1 : at + 1 + min(data[at], count - 1)]) if count else b"")
            elif letter == "c":
                out += [bytes(data[k : k + 1]) for k in range(at, at + count)]
            elif letter == "?":
                out += [data[k] != 0 for k in range(at, at + count)]
            elif letter in "efd":
                sizes = _FLOATS[letter]
                out += [_float_value(int.from_bytes(data[k : k + size], order), *sizes) for k in range(at, at + count * size, size)]
            elif letter != "x":
                signed = letter in "bhilqn"
                out += [int.from_bytes(data[k : k + size], order, signed=signed) for k in range(at, at + count * size, size)]
            at += count * size
        return tuple(out)

    def pack(self, *values):
        """The values as bytes."""
        return self._pack(values)

    def pack_into(self, buffer, offset, /, *values):
        """Write the values as bytes into a buffer."""
        data = self._pack(values, "pack_into")
        offset = self._place(buffer, offset, "pack_into", "packing")
        buffer[offset : offset + self.size] = data

    def _place(self, buffer, offset, name, verb):
        size, given = len(buffer), offset
        if offset < 0:
            if verb == "packing" and offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            if verb != "packing" and offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes")
            if offset + size < 0:
                raise error(f"offset {offset} out of range for {size}-byte buffer")
            offset += size
        if size - offset < self.size:
            raise error(
                f"{name} requires a buffer of at least {self.size + offset} bytes for {verb} {self.size} bytes at offset {offset} "
                f"(actual buffer size is {size})"
            )
        return offset

    def unpack(self, buffer, /):
        """The values of some bytes."""
        data = _bytes(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(data, 0)

    def unpack_from(self, buffer, offset=0):
        """The values of the bytes from a place on."""
        data = _bytes(buffer)
        return self._unpack(data, self._place(data, offset, "unpack_from", "unpacking"))

    def iter_unpack(self, buffer, /):
        """The values of each piece of some bytes."""
        data = _bytes(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self._unpack(data, at) for at in range(0, len(data), self.size))

    def __repr__(self):
        return f"{type(self).__name__}({self.format!r})"


Struct.__module__ = "_struct"


def _bytes(buffer):
    if isinstance(buffer, (bytes, bytearray)):
        return buffer
    try:
        return memoryview(buffer).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'") from None


def _struct(format):
    made = _cache.get(format) if isinstance(format, (str, bytes)) else None
    if made is None:
        made = Struct(format)
        if len(_cache) >= 100:
            _cache.clear()
        _cache[format] = made
    return made


def calcsize(format, /):
    """Return size in bytes of the struct described by the format string."""
    return _struct(format).size


def pack(format, /, *values):
    """The values as bytes."""
    return _struct(format)._pack(values)


def pack_into(format, buffer, offset, /, *values):
    """Write the values as bytes into a buffer."""
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """The values of some bytes."""
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values of the bytes from a place on."""
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """The values of each piece of some bytes."""
    return _struct(format).iter_unpack(buffer)
