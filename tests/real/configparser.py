# modules: configparser
# Configurations: read, changed, written; three kinds of interpolation; every error.
import configparser as c
import io


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


TEXT = """
# comment
[DEFAULT]
home = /home/user
Interval: 45
flag = yes

[paths]
data = %(home)s/data
  and more
; note
log=%(data)s/log
percent = 100%%
[empty]
[types]
int = 42
float = 2.5
yes = on
no = 0
bad = maybe
list = a,b,c
multi =
    one

    two
colon : value = with equals
"""
p = c.ConfigParser(converters={"list": lambda s: s.split(",")})
p.read_string(TEXT)
print(p.sections(), p.defaults(), p.options("paths"), p.items("paths"), "paths" in p, "none" in p, len(p), list(p))
t = p["types"]
print(t.getint("int"), t.getfloat("float"), t.getboolean("yes"), t.getboolean("no"), t.getlist("list"), p.getlist("types", "list"), p.getint("types", "nope", fallback=7), t.get("nope"), t.get("nope", "d"), t["multi"], t["colon"], t.getint("interval"), repr(t), t.name, t.parser is p, len(t), "int" in t, sorted(t), t.getlist("nope", fallback=None))
tell(t.getboolean, "bad")
tell(t.getint, "bad")
tell(p.get, "paths", "nope")
tell(p.get, "nosection", "x")
tell(p.get, "nosection", "x", fallback="fb")
tell(p.options, "nosection")
tell(p.items, "nosection")
tell(lambda: p["nosection"])
tell(lambda: t["nokey"])
print(p.get("paths", "log", raw=True), p.get("paths", "log", vars={"home": "/x"}), p.get("paths", "percent"), p.getboolean("paths", "flag"), p.has_section("paths"), p.has_option("paths", "home"), p.has_option("", "home"), p.has_option("zz", "q"), p.items("paths", raw=True, vars={"extra": "1"}), p.get(c.DEFAULTSECT, "home"))
p.add_section("new")
p.set("new", "k", "v")
p["new"]["other"] = "%(k)s!"
p["made"] = {"a": "1", "b": "2"}
p["DEFAULT"]["added"] = "d"
tell(p.add_section, "new")
tell(p.add_section, "DEFAULT")
tell(p.add_section, 5)
tell(p.set, "new", "k", 5)
tell(p.set, "new", 5, "x")
tell(p.set, "zz", "k", "v")
tell(p.set, "new", "k", "%bad")
tell(p.__setitem__, "made", {"c": 3})
print(p.remove_option("new", "k"), p.remove_option("new", "zz"), p.remove_section("made"), p.remove_section("made"))
tell(p.remove_option, "zz", "k")
tell(p.get, "new", "other")
del p["empty"]
tell(p.__delitem__, "empty")
tell(p.__delitem__, "DEFAULT")
del p["types"]["int"]
tell(p["types"].__delitem__, "int")
out = io.StringIO()
p.write(out)
p.write(out, space_around_delimiters=False)
print(out.getvalue())
print(p.popitem(), p.popitem()[0])
p["types2"] = {"a": "1"}
p["types2"] = p["types2"]
p["DEFAULT"] = {"only": "this"}
p.clear()
tell(p.popitem)
q = c.ConfigParser(interpolation=c.ExtendedInterpolation())
q.read_dict({"a": {"x": "${y}/1", "y": "Y", "z": "${b:k} $$ ${x}", "loop": "${loop}", "more": "${a:b:c}", "miss": "${nokey}", "miss2": "${no:sec}"}, "b": {"K": "deep", 5: 6}})
q._sections["a"].update({"bad": "${", "bad2": "$x"})
for key in list(q["a"]):
    tell(q.get, "a", key)
tell(q.set, "a", "w", "$bad")
q.set("a", "w", "$$ok ${x}")
tell(q.get, "b", "5")
b = c.ConfigParser()
b.read_dict({"s": {"loop": "%(loop)s", "miss": "%(zz)s"}})
b._sections["s"].update({"bad": "%(x", "bad2": "%x"})
for key in list(b["s"]):
    tell(b.get, "s", key)
l = c.RawConfigParser(interpolation=None, allow_no_value=True, delimiters=("=", "~"), comment_prefixes=("//",), inline_comment_prefixes=(";",), strict=False, empty_lines_in_values=False, default_section="common")
l.optionxform = str
l.read_string("[common]\nBase = 1\n[A]\nKey ~ v ; inline\nalone\n// c\n[A]\nKey = again\n  next\n\n")
print(dict(l["A"]), l.get("A", "alone"), l.defaults())
out = io.StringIO()
l.write(out)
print(out.getvalue())
n = c.ConfigParser(None, allow_no_value=True)
n.read_file(io.StringIO("[x]\nk\n"), "named")
n.read_file(["[y]\n", "a=1\n"])
print(n["x"]["k"], n["y"]["a"], n.read([]), n.converters is not None, len(n.converters))
for text in ("no section\n", "[s]\nnodelim\n", "[s]\na=1\na=2\n", "[s]\n[s]\n", "[s]\n= x\n", "[s\nk=1\n", "[s]\nbad line\nworse\n", " lead=1\n", "[s]\n  k=1\n    cont\n"):
    fresh = c.ConfigParser()
    tell(fresh.read_string, text)
for e in (c.Error("m"), c.NoSectionError("s"), c.DuplicateSectionError("s"), c.DuplicateSectionError("s", "f", 3), c.DuplicateOptionError("s", "o"), c.DuplicateOptionError("s", "o", "f", 3), c.NoOptionError("o", "s"), c.InterpolationError("o", "s", "m"), c.InterpolationMissingOptionError("o", "s", "r", "x"), c.InterpolationDepthError("o", "s", "r"), c.ParsingError("f"), c.MissingSectionHeaderError("f", 1, "l")):
    print(repr(e), str(e), e.args)
tell(c.ParsingError)
tell(c.ConfigParser().read_dict, {"a": {}, "A": {"k": 1, "K": 2}})
tell(c.ConfigParser().read_dict, {"a": {}, "b": {}, }, "src")
conv = c.ConfigParser()
conv.read_string("[s]\nk=1-2\n")
conv.converters["pair"] = lambda s: tuple(s.split("-"))
print(conv.getpair("s", "k"), conv["s"].getpair("k"), list(conv.converters))
tell(conv.converters.__setitem__, "get", int)
del conv.converters["pair"]
tell(lambda: conv.getpair("s", "k"))
tell(conv.converters.__delitem__, "pair")
tell(conv.converters.__getitem__, "zz")


class Own(c.RawConfigParser):
    def getupper(self, section, option, **kw):
        return self.get(section, option, **kw).upper()


own = Own({"d": "e"})
own.read_string("[s]\nk=v\n")
print(own["s"].getupper("k"), own.get("s", "d"), own.items()[0][0] if isinstance(own.items(), list) else sorted(k for k, _ in own.items()))
tell(c.RawConfigParser, delimiters=("x",), interpolation=5)
tell(c.ConfigParser().read_file, 5)
