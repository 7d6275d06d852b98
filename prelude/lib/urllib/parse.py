# urllib.parse: the parts of URLs (RFC 3986), quoting, queries.

from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus",
    "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
]  # fmt: skip

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu",
                 "sftp", "svn", "svn+ssh", "ws", "wss"]  # fmt: skip
uses_netloc = [*uses_relative, "telnet", "snews", "rsync", "nfs", "git", "git+ssh", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."


class _Netloc:
    """What a network location says."""

    __slots__ = ()

    def _userinfo(self):
        info, found, _ = self.netloc.rpartition("@")
        if not found:
            return None, None
        name, found, password = info.partition(":")
        return name, password if found else None

    def _hostinfo(self):
        host = self.netloc.rpartition("@")[2]
        _, bracketed, rest = host.partition("[")
        if bracketed:
            host, _, port = rest.partition("]")
            port = port.partition(":")[2]
        else:
            host, _, port = host.partition(":")
        return host or None, port or None

    username = property(lambda self: self._userinfo()[0])
    password = property(lambda self: self._userinfo()[1])

    @property
    def hostname(self):
        host = self._hostinfo()[0]
        if host is None:
            return None
        name, mark, zone = host.partition("%")
        return name.lower() + mark + zone

    @property
    def port(self):
        port = self._hostinfo()[1]
        if port is None:
            return None
        if not port.isdigit() or not port.isascii():
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class DefragResult(namedtuple("_DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(namedtuple("_SplitResult", "scheme netloc path query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple("_ParseResult", "scheme netloc path params query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _class in (DefragResult, SplitResult, ParseResult):
    _class.__qualname__ = _class.__name__
del _class


def urlsplit(url, scheme="", allow_fragments=True):
    """(scheme, netloc, path, query, fragment) of a URL."""
    if isinstance(url, bytes):
        url = url.decode("ascii")
    url = url.lstrip("".join(map(chr, range(33)))).replace("\t", "").replace("\r", "").replace("\n", "")
    scheme = scheme.strip("".join(map(chr, range(33))))
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:i]):
        scheme, url = url[:i].lower(), url[i + 1 :]
    if url[:2] == "//":
        end = min([at for at in (url.find(c, 2) for c in "/?#") if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def _split_params(url):
    i = url.find(";", url.rfind("/")) if "/" in url else url.find(";")
    return (url, "") if i < 0 else (url[:i], url[i + 1 :])


def urlparse(url, scheme="", allow_fragments=True):
    """(scheme, netloc, path, params, query, fragment) of a URL."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _split_params(path)
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """A URL of its five parts."""
    scheme, netloc, url, query, fragment = components
    if netloc:
        url = "//" + netloc + ("/" if url and url[:1] != "/" else "") + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    return url + ("?" + query if query else "") + ("#" + fragment if fragment else "")


def urlunparse(components):
    """A URL of its six parts."""
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urldefrag(url):
    """(URL, fragment)."""
    if "#" not in url:
        return DefragResult(url, "")
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)


def urljoin(base, url, allow_fragments=True):
    """A URL as seen from another."""
    if not base:
        return url
    if not url:
        return base
    b = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b.scheme, allow_fragments)
    if scheme != b.scheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = b.netloc
    if not path and not params:
        return urlunparse((scheme, netloc, b.path, b.params, query or b.query, fragment))
    before = b.path.split("/")
    if before[-1] != "":
        del before[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = before + path.split("/")
        segments[1:-1] = [s for s in segments[1:-1] if s]
    out = []
    for segment in segments:
        if segment == "..":
            if out:
                out.pop()
        elif segment != ".":
            out.append(segment)
    if segments[-1] in (".", ".."):
        out.append("")
    return urlunparse((scheme, netloc, "/".join(out) or "/", params, query, fragment))


_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote_from_bytes(bs, safe="/"):
    """Bytes as text, with %xx for what is not safe."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    allowed = _SAFE | frozenset(safe.encode("ascii", "ignore") if isinstance(safe, str) else [c for c in safe if c < 128])
    return "".join([chr(c) if c in allowed else f"%{c:02X}" for c in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """A text with %xx for what is not safe."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote(), with + for spaces."""
    space = b" " if isinstance(string, bytes) else " "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + " " if isinstance(safe, str) else safe + b" ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """The bytes of a quoted text."""
    string = string.encode() if isinstance(string, str) else bytes(string)
    first, *parts = string.split(b"%")
    out = [first]
    for part in parts:
        try:
            out.append(bytes([int(part[:2].decode("ascii"), 16)]) + part[2:] if part[:2].isalnum() and len(part) > 1 else b"%" + part)
        except ValueError:
            out.append(b"%" + part)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """A quoted text as it was."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    out, start = [], 0
    for i in range(len(string) + 1):  # runs of ASCII are decoded, the rest stays
        if i == len(string) or not string[i].isascii():
            if start < i:
                out.append(unquote_to_bytes(string[start:i]).decode(encoding or "utf-8", errors or "replace"))
            out.append(string[i : i + 1])
            start = i + 1
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote(), of + too."""
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A mapping or pairs as a query."""
    pairs = query.items() if hasattr(query, "items") else query
    if isinstance(query, (str, bytes)) or not hasattr(pairs, "__iter__"):
        raise TypeError("not a valid non-string sequence or mapping object")

    def text(value):
        return quote_via(value, safe) if isinstance(value, bytes) else quote_via(str(value), safe, encoding, errors)

    out = []
    for key, value in pairs:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__iter__"):
            out += [f"{text(key)}={text(item)}" for item in value]
        else:
            out.append(f"{text(key)}={text(value)}")
    return "&".join(out)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The pairs of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    if isinstance(qs, bytes):
        qs = qs.decode("ascii")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    out = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, found, value = pair.partition("=")
        if not found and strict_parsing:
            raise ValueError(f"bad query field: {pair!r}")
        if value or keep_blank_values:
            out.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return out


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The values of each name of a query."""
    out = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        out.setdefault(name, []).append(value)
    return out
