# base64: RFC 4648's encodings, and Base85 in its two forms.

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode",
    "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]  # fmt: skip

MAXLINESIZE, MAXBINSIZE = 76, 57
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = b"0123456789"
_B32, _B32HEX = _LETTERS + b"234567", _DIGITS + _LETTERS[:22]
_B85 = _DIGITS + _LETTERS + _LETTERS.lower() + b"!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = _DIGITS + _LETTERS.lower() + _LETTERS + b".-:+=^!/*?&<>()[]{}@%$#"
_A85 = bytes(range(33, 118))


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}") from None


def b64encode(s, altchars=None):
    """Encode with Base64; altchars are two bytes to stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode Base64; what is not in the alphabet is skipped, or with validate an error."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))


def urlsafe_b64decode(s):
    return b64decode(_bytes_from_decode_data(s).translate(bytes.maketrans(b"-_", b"+/")))


def _plain(s):
    return s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()


def _b32encode(alphabet, s):
    s = _plain(s)
    rest = len(s) % 5
    s = bytes(s) + bytes(-len(s) % 5)
    out = bytearray()
    for i in range(0, len(s), 5):
        n = int.from_bytes(s[i : i + 5], "big")
        out += bytes([alphabet[n >> shift & 31] for shift in (35, 30, 25, 20, 15, 10, 5, 0)])
    pads = (0, 6, 4, 3, 1)[rest]
    if pads:
        out[-pads:] = b"=" * pads
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = bytes(_bytes_from_decode_data(s))
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    pads = size - len(s)
    values = {letter: i for i, letter in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(s), 8):
        n, part = 0, s[i : i + 8]
        for letter in part:
            if letter not in values:
                raise binascii.Error("Non-base32 digit found")
            n = n << 5 | values[letter]
        out += (n << 5 * (8 - len(part))).to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads:
        del out[len(out) - (5 * pads + 4) // 8 :]
    return bytes(out)


def b32encode(s):
    """Encode with Base32."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode Base32."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """Encode with Base32hex."""
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """Decode Base32hex."""
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    """Encode with Base16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode Base16."""
    s = _bytes_from_decode_data(s)
    s = s.upper() if casefold else s
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(data, alphabet, pad=False, zero=None, spaces=None):
    data = _plain(data)
    missing = -len(data) % 4
    data = bytes(data) + bytes(missing)
    out = bytearray()
    for i in range(0, len(data), 4):
        n = int.from_bytes(data[i : i + 4], "big")
        last = i + 4 == len(data)
        if zero is not None and not n and (not last or not missing or pad):
            out += zero
        elif spaces is not None and n == 0x20202020:
            out += spaces
        else:
            piece = [alphabet[n // 85**k % 85] for k in (4, 3, 2, 1, 0)]
            out += bytes(piece[: 5 - missing] if last and missing and not pad else piece)
    return bytes(out)


def _decode85(data, alphabet, name):
    values = {letter: i for i, letter in enumerate(alphabet)}
    missing = -len(data) % 5
    data = bytes(data) + alphabet[84:85] * missing
    out = bytearray()
    for i in range(0, len(data), 5):
        n = 0
        for k, letter in enumerate(data[i : i + 5]):
            if letter not in values:
                raise ValueError(f"bad {name} character at position {i + k}")
            n = n * 85 + values[letter]
        if n > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {i}")
        out += n.to_bytes(4, "big")
    return bytes(out[: len(out) - missing])


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode with Ascii85."""
    out = _encode85(b, _A85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        out = b"<~" + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[i : i + wrapcol] for i in range(0, len(out), wrapcol)]
        if adobe and lines and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        out = b"\n".join(lines)
    return out + b"~>" if adobe else out


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode Ascii85."""
    b = bytes(_bytes_from_decode_data(b))
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    hunk, out = bytearray(), bytearray()
    for letter in b + b"u" * 4:
        if 33 <= letter <= 117:
            hunk.append(letter)
            if len(hunk) == 5:
                n = 0
                for c in hunk:
                    n = n * 85 + c - 33
                if n > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += n.to_bytes(4, "big")
                hunk.clear()
        elif letter == 122 or foldspaces and letter == 121:
            if hunk:
                raise ValueError(f"{chr(letter)} inside Ascii85 5-tuple")
            out += b"\0\0\0\0" if letter == 122 else b"    "
        elif letter not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(letter)}")
    missing = 4 - len(hunk)
    return bytes(out[: len(out) - missing])


def b85encode(b, pad=False):
    """Encode with Base85, as git does."""
    return _encode85(b, _B85, pad)


def b85decode(b):
    """Decode Base85."""
    return _decode85(_bytes_from_decode_data(b), _B85, "base85")


def z85encode(s):
    """Encode with Z85."""
    return _encode85(s, _Z85)


def z85decode(s):
    """Decode Z85."""
    return _decode85(_bytes_from_decode_data(s), _Z85, "z85")


def encodebytes(s):
    """Base64 in lines of 76 characters."""
    s = _plain(s)
    return b"".join([binascii.b2a_base64(s[i : i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode lines of Base64."""
    return binascii.a2b_base64(_plain(s))


def encode(input, output):
    """Encode a file."""
    output.write(encodebytes(input.read()))


def decode(input, output):
    """Decode a file."""
    for line in input:
        output.write(binascii.a2b_base64(line))
