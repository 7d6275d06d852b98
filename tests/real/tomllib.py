# modules: tomllib tomllib._parser tomllib._re tomllib._types
# Documents in TOML: every kind of value, tables in every order, and what is wrong with wrong ones.
import io
import tomllib
from decimal import Decimal

good = ['''
# a comment
title = "TOML \\"quoted\\" \\u00e9 \\U0001F600 \\t\\b\\f\\r\\n\\\\"
empty = ""
literal = 'C:\\no\\escape'
multi = """
first
second \\
   joined "quote" ""
end"""
raw = \'\'\'
no \\ escapes
'' here\'\'\'
int = +1_000
neg = -17
hex = 0xDEAD_beef
oct = 0o755
bin = 0b1101
float = 3.14
exp = 5e+22
both = 6.626e-34
inf = -inf
nan = nan
yes = true
no = false
odt = 1979-05-27T07:32:00Z
odt2 = 1979-05-27 00:32:00.999999-07:00
ldt = 1979-05-27T07:32:00.5
ld = 1979-05-27
lt = 07:32:00.123456789
arr = [1, 2, # two
  3,
]
mixed = [[1, 2], ["a"], {x = 1, y.z = 2}, []]
inline = { name = "n", "quoted key" = 1, 'lit' = 2 }
a.b.c = 1
a.b.d = 2
"" = "blank"

[servers]
[servers.alpha]
ip = "10.0.0.1"
[servers."beta x".deep]
ip = "10.0.0.2"
[[products]]
name = "one"
[products.detail]
k = 1
[[products]]
[[products]]
name = "three"
[[products.parts]]
p = 1
[[products.parts]]
p = 2
[x.y.z.w]
[x]
d.e = 5
''', "", "\n\n# only\n", "a=1\r\nb=2\r\n", 'k = """"two quotes""""', "k = ''''x''''", "a = [ ]\nb = {}", "t = 00:00:00\nd = 2000-02-29"]
for text in good:
    result = tomllib.loads(text)
    for key, value in result.items():
        print(repr(key), value)
print(tomllib.loads("x = 1.5\ny = inf", parse_float=Decimal), tomllib.load(io.BytesIO(b"k = '\xc3\xa9'")))
bad = ["a = ", "a", "= 1", "a = 1 b = 2", "a = 1\na = 2", "[a]\n[a]", "a = [1, 2", "a = [1 2]", "a = {x = 1", "a = {x = 1,}", "a = {x = 1 y = 2}", 'a = "open', 'a = "bad \\q"', 'a = "\\u12"', 'a = "\\ud800"', "a = 'open", "a = '''open", 'a = """open', "a = 1__0", "a = 01", "a = 0x", "a = tru", "[a", "[[a]", "[[a]]\n[a]", "[a]\n[[a]]",
       "a = 1\n[a.b]", "a.b = 1\na = 2", "a = {b = 1}\n[a.c]", "a = {b = 1}\na.d = 2", "a = [1]\n[[a]]", "[a.b]\n[a]\nb.c = 1", "a = 2000-13-01", "a = 25:00:00", "a = 2000-01-01T99:00:00", "\x00", "a = \"\x01\"", "# \x7f", "a = {b = 1, b = 2}", "a = {b.c = 1, b = 2}", "[]", "a. = 1", "a = 1\r", "a = \"x\ny\"", "a = +inf1", "[a]\nb = 1\n[a.b.c]", "[[a.b]]\n[a]\nb = 3", '"""k""" = 1', "a = \"\\\n\"", "a b = 1", "a = {b = {c = 1}}\n[a.b.d]", "a = [{b = 1}]\n[a.c]", "x = 1979-05-27T07:32:00+25:00"]
for text in bad:
    try:
        print(repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), e)
    except ValueError as e:
        print(repr(text), "ValueError", e)
for wrong in (lambda: tomllib.loads(b"a=1"), lambda: tomllib.load(io.StringIO("a=1")), lambda: tomllib.loads("a = 1.5", parse_float=lambda s: [])):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
