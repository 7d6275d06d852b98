# modules: string
# Templates, formatters and constants.
import string

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), len(string.printable))
print(string.capwords("hello   big wORLD"), string.capwords("a-b-c", "-"))
t = string.Template("$who likes ${what} for $$5 and $_under $who2.")
print(t.safe_substitute(who="Tim"), t.safe_substitute({"who": 1, "what": 2}, what=3), t.get_identifiers(), t.is_valid())
for mapping in ({}, dict(who="A", what="B", _under="C", who2="D")):
    try:
        print(t.substitute(mapping), t.substitute(mapping, who="Z"))
    except KeyError as e:
        print("KeyError", e)
for wrong in ("$", "a\nb $ c", "${x", "$-"):
    bad = string.Template(wrong)
    try:
        print(bad.substitute(x=1))
    except ValueError as e:
        print(e, bad.safe_substitute(), bad.is_valid())


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


class Own(string.Template):
    pattern = r"(?P<escaped>@@)|@(?P<named>\w+)|<(?P<braced>\w+)>|(?P<invalid>@)"


class Braced(string.Template):
    braceidpattern = "[a-z ]+"


print(Percent("%(not) %a_b %% $x %notid").safe_substitute(a_b="AB"), Own("@x <y> @@ z").substitute(x=1, y=2), Braced("${a b} $a").substitute({"a b": 1, "a": 2}), Braced("${a b}").get_identifiers())
f = string.Formatter()
print(f.format("{0} {1!r} {name:>6} {x[k]} {y.real} {{}}", 1, "two", name="n", x={"k": 9}, y=2.5))
print(f.format("{} {} {!s:*^7}", 1, 2, 3), f.format("{0:{1}}", 5, ">4"), f.vformat("{a!a}", (), {"a": "é"}), f.format("{:{}.{}f}", 2.5, 8, 2))
for wrong, args in (("{} {0}", (1,)), ("{0} {}", (1,)), ("{0:{0:{0:{0}}}}", (1,)), ("{!x}", (1,)), ("{3}", (1,)), ("{name}", ()), ("{", ()), ("{0!}", (1,))):
    try:
        print(f.format(wrong, *args))
    except (ValueError, IndexError, KeyError) as e:
        print(type(e).__name__, e)


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return super().get_value(key, args, kwargs) if isinstance(key, int) or key in kwargs else "<" + key + ">"

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)))

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)


print(Default().format("{x!u} {y} {0}", 7, 8, x="shout"), list(f.parse("a{b!r:c}d{{")), f.get_field("x.real", (), {"x": 3}), f.convert_field(2, None), f.format_field(255, "x"))
try:
    f.format()
except TypeError as e:
    print("TypeError")
try:
    string.Template("$x").substitute(1, 2, 3)
except TypeError as e:
    print("TypeError")
