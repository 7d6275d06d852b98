# binascii: bytes as text and back, and checksums.

__all__ = [
    "a2b_base64", "b2a_base64", "a2b_hex", "b2a_hex", "hexlify", "unhexlify", "crc32", "crc_hqx", "a2b_qp", "b2a_qp", "a2b_uu", "b2a_uu",
    "Error", "Incomplete",
]  # fmt: skip

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_values = None
_crc_table = None


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _data(value):
    if isinstance(value, (bytes, bytearray)):
        return value
    try:
        return bytes(memoryview(value))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'") from None


def _ascii(value):
    if isinstance(value, str):
        if not value.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return value.encode()
    try:
        return _data(value)
    except TypeError:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(value).__name__}'") from None


def hexlify(data, sep="", bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    data = bytes(_data(data))
    return (data.hex(sep, bytes_per_sep) if sep else data.hex()).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """Binary data of hexadecimal representation."""
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        text = text.decode("ascii")
        if not text.isalnum() and text:
            raise ValueError
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    """Base64-code line of data."""
    data = _data(data)
    out, letters, whole = bytearray(), _ALPHABET, len(data) // 3 * 3
    for i in range(0, whole, 3):
        n = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out.append(letters[n >> 18])
        out.append(letters[n >> 12 & 63])
        out.append(letters[n >> 6 & 63])
        out.append(letters[n & 63])
    rest = len(data) - whole
    if rest:
        n = data[whole] << 16 | (data[whole + 1] << 8 if rest == 2 else 0)
        out += bytes([letters[n >> 18], letters[n >> 12 & 63], letters[n >> 6 & 63] if rest == 2 else 61, 61])
    if newline:
        out.append(10)
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data."""
    global _values
    data = _ascii(data)
    if _values is None:
        _values = {letter: i for i, letter in enumerate(_ALPHABET)}
    values = _values
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    out, bits, count, pads = bytearray(), 0, 0, 0
    for at, letter in enumerate(data):
        if letter == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                if strict_mode and at + 1 < len(data):
                    raise Error("Excess data after padding" if data[at + 1] != 61 else "Excess padding not allowed")
                break
            if strict_mode and count < 2:
                raise Error("Excess padding not allowed" if not count else "Discontinuous padding not allowed")
            continue
        value = values.get(letter)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count == 4:
            out += bits.to_bytes(3, "big")
            bits = count = 0
    else:
        if count == 1:
            raise Error(
                f"Invalid base64-encoded string: number of data characters ({len(out) // 3 * 4 + 1}) cannot be 1 more than a multiple of 4"
            )
        if count:
            raise Error("Incorrect padding")
        return bytes(out)
    if count == 2:
        out.append(bits >> 4)
    elif count == 3:
        out += (bits >> 2).to_bytes(2, "big")
    return bytes(out)


def crc32(data, value=0, /):
    """CRC-32 checksum of data."""
    global _crc_table
    data = _data(data)
    if _crc_table is None:
        table = []
        for n in range(256):
            for _ in range(8):
                n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
            table.append(n)
        _crc_table = table
    crc, table = ~value & 0xFFFFFFFF, _crc_table
    for byte in data:
        crc = table[(crc ^ byte) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """CRC-CCITT of data."""
    crc &= 0xFFFF
    for byte in _data(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def b2a_uu(data, /, *, backtick=False):
    """Uuencode a line of data."""
    data = _data(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    out = [len(data) + 32 if data else zero]
    padded = bytes(data) + bytes(-len(data) % 3)
    for i in range(0, len(padded), 3):
        n = int.from_bytes(padded[i : i + 3], "big")
        out += [(n >> shift & 63) + 32 if n >> shift & 63 else zero for shift in (18, 12, 6, 0)]
    return bytes([*out, 10])


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    data = _ascii(data).rstrip(b"\r\n")
    size = (data[0] - 32) & 63 if data else 0
    out, bits = bytearray(), []
    for byte in data[1:]:
        if not 32 <= byte <= 96:
            raise Error("Illegal char")
        bits.append((byte - 32) & 63)
    bits += [0] * (-len(bits) % 4 + (size + 2) // 3 * 4)
    for i in range(0, (size + 2) // 3 * 4, 4):
        out += (bits[i] << 18 | bits[i + 1] << 12 | bits[i + 2] << 6 | bits[i + 3]).to_bytes(3, "big")
    if any(bits[(size * 8 + 5) // 6 :]):
        raise Error("Trailing garbage")
    return bytes(out[:size])


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    data, out, i = _ascii(data), bytearray(), 0
    while i < len(data):
        c = data[i]
        if c == 61:
            following = data[i + 1 : i + 3]
            if following[:1] in (b"\n", b"\r"):
                end = data.find(b"\n", i)
                i = len(data) if end < 0 else end + 1
                continue
            if following[:1] == b"=":
                out.append(61)
                i += 2
                continue
            try:
                out.append(int(following, 16) if len(following) == 2 else int("x"))
                i += 3
                continue
            except ValueError:
                pass
        out.append(32 if header and c == 95 else c)
        i += 1
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding."""
    data, out, line = _data(data), bytearray(), 0
    for i, c in enumerate(data):
        following = data[i + 1 : i + 2]
        if istext and c in (10, 13) and (c == 10 or following == b"\n"):
            out.append(c)
            line = 0
            continue
        blank = c in (9, 32)
        last = not following or istext and following in (b"\n", b"\r")
        if header and c == 32 and not quotetabs:
            piece = b"_"
        elif c > 126 or c == 61 or header and c == 95 or c == 46 and not line and following in (b"", b"\n", b"\r", b"\0") or (
            blank and (quotetabs or last)
        ) or c < 33 and not blank:
            piece = b"=%02X" % c
        else:
            piece = bytes([c])
        if istext and line + len(piece) >= 76 and not last:
            out += b"=\n"
            line = 0
        out += piece
        line += len(piece)
    return bytes(out)
