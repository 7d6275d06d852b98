# globals(): the names of the module as they are now
g = globals()
x = 1
print(g["x"], "x" in g, g.get("x"), g.get("nope", 5))  # prints: 1 True 1 5
g["y"] = 5
print(y)  # prints: 5
x = 2
print(g["x"], globals() is g, type(g) is dict or isinstance(g, dict))  # prints: 2 True True


def make():
    global made
    made = 3


make()
print(g["made"], len(g) == len(dict(g)), {**g}["made"], sorted(k for k in g if not k.startswith("_")))
# prints: 3 True 3 ['g', 'made', 'make', 'x', 'y']
del g["made"]
try:
    made
except NameError as e:
    print(e)  # prints: name 'made' is not defined
g.update(a=1, b=2)
print(a, b, g.pop("a"), "a" in g, g.setdefault("q", 9), q)  # prints: 1 2 1 False 9 9
print("%(q)s" % g, "{q}".format_map(g), g == globals(), g | {} == g)  # prints: 9 9 True True
try:
    g["nope"]
except KeyError as e:
    print(repr(e))  # prints: KeyError('nope')
print(make.__globals__ is g, "make" in make.__globals__)  # prints: True True
exec("w = 5", globals())
print(w)  # prints: 5
exec("def later(): return w + 1", globals())
w = 9
print(later())  # prints: 10
