# urllib.parse: parts of URLs, quoting, queries
from urllib.parse import *

r = urlparse("https://User:pw@Example.com:8080/a/b;p=1?q=x&y=2#frag")
print(r)
# prints: ParseResult(scheme='https', netloc='User:pw@Example.com:8080', path='/a/b', params='p=1', query='q=x&y=2', fragment='frag')
print(r.username, r.password, r.hostname, r.port, r.geturl(), r.netloc)
# prints: User pw example.com 8080 https://User:pw@Example.com:8080/a/b;p=1?q=x&y=2#frag User:pw@Example.com:8080
print(urlsplit("//host/path?q#f"), urlsplit("mailto:a@b.c"), urlsplit("a/b?c"), urlsplit("http://[::1]:80/").hostname)
# prints: SplitResult(scheme='', netloc='host', path='/path', query='q', fragment='f') SplitResult(scheme='mailto', netloc='', path='a@b.c', query='', fragment='') SplitResult(scheme='', netloc='', path='a/b', query='c', fragment='') ::1
print(urlunparse(("http", "h", "p", "", "q=1", "f")), urlunsplit(("", "", "a", "b", "")), urldefrag("http://a/b#c"))
# prints: http://h/p?q=1#f a?b DefragResult(url='http://a/b', fragment='c')
for base, url in (("http://a/b/c/d", "../e"), ("http://a/b/c/d", "/e"), ("http://a/b/c/d", "e?x"), ("http://a/b", "//h/x"), ("http://a/b/c", "."), ("http://a/b/", "../../../g"), ("http://a/b?q", "#s"), ("http://a/b", "https://z")):
    print(urljoin(base, url), end=" ")
    # prints: http://a/b/e http://a/e http://a/b/c/e?x http://h/x http://a/b/ http://a/g http://a/b?q#s https://z 
print()
print(quote("a b/ü&~"), quote("a/b", safe=""), quote_plus("a b+c/"), unquote("a%20b%C3%BC%zz%"), unquote_plus("a+b%2B"), quote(b"\xff a"))
# prints: a%20b/%C3%BC%26~ a%2Fb a+b%2Bc%2F a bü%zz% a b+ %FF%20a
print(urlencode({"a": 1, "b c": "x&y"}), urlencode([("k", [1, 2])], doseq=True), urlencode({"k": [1, 2]}), unquote_to_bytes("a%20%FF"))
# prints: a=1&b+c=x%26y k=1&k=2 k=%5B1%2C+2%5D b'a \xff'
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qsl("a=1&c=&d=x%20y+z", keep_blank_values=True), parse_qs("a=1;b=2", separator=";"))
# prints: {'a': ['1', '3'], 'b': ['2']} [('a', '1'), ('c', ''), ('d', 'x y z')] {'a': ['1'], 'b': ['2']}
for call in (lambda: urlparse("http://h:x/").port, lambda: urlsplit("http://[::1/"), lambda: parse_qs("a", strict_parsing=True), lambda: urlparse("http://h:99999").port):
    try:
        call()
    except ValueError as e:
        print(e)
# prints: Port could not be cast to integer value as 'x'
# prints: Invalid IPv6 URL
# prints: bad query field: 'a'
# prints: Port out of range 0-65535
