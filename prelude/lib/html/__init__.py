# html: escaping of text for HTML and back.

__all__ = ["escape", "unescape"]

_replaced = {
    0x00: 0xFFFD, 0x0D: 13, 0x80: 0x20AC, 0x81: 0x81, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
    0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8D: 0x8D, 0x8E: 0x017D, 0x8F: 0x8F, 0x90: 0x90, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161,
    0x9B: 0x203A, 0x9C: 0x0153, 0x9D: 0x9D, 0x9E: 0x017E, 0x9F: 0x0178,
}  # fmt: skip


def escape(s, quote=True):
    """Replace &, <, > and, unless quote is false, both quotes by entities."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _of_number(n):
    if n in _replaced:
        return chr(_replaced[n])
    if 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
        return "\ufffd"
    if 1 <= n <= 8 or n == 11 or 14 <= n <= 31 or 127 <= n <= 159 or 0xFDD0 <= n <= 0xFDEF or n & 0xFFFE == 0xFFFE:
        return ""
    return chr(n)


def _reference(s, at):
    """(text, end) of the reference behind the & at `at`, or None."""
    i = at + 1
    if s.startswith("#", i):
        i += 1
        base, digits = (16, "0123456789abcdefABCDEF") if s[i : i + 1] in ("x", "X") else (10, "0123456789")
        start = i = i + (base == 16)
        while i < len(s) and s[i] in digits:
            i += 1
        if i == start:
            return None
        text = s[start:i].lstrip("0")
        return _of_number(int(text or "0", base) if len(text) < 12 else 0x110000), i + s.startswith(";", i)
    from .entities import html5

    while i < len(s) and i - at <= 32 and s[i] not in "\t\n\f <&#;":
        i += 1
    name = s[at + 1 : i]
    if s.startswith(";", i) and name + ";" in html5:
        return html5[name + ";"], i + 1
    for size in range(len(name), 1, -1):
        if name[:size] in html5:
            return html5[name[:size]], at + 1 + size
    return None


def unescape(s):
    """Replace all references to characters, named and numbered."""
    at = s.find("&")
    if at < 0:
        return s
    parts, begin = [], 0
    while at >= 0:
        found, end = _reference(s, at) or (None, at + 1)
        if found is not None:
            parts.append(s[begin:at] + found)
            begin = end
        at = s.find("&", end)
    return "".join(parts) + s[begin:]
