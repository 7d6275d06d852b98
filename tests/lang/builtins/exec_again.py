# exec and eval: several texts for one dict of globals share their names
names = {"x": 1}
exec("def f(): return x * k", names)
exec("k = 10; x = 5", names)
print(names["f"](), sorted(n for n in names if n[0] != "_"))  # prints: 50 ['f', 'k', 'x']
exec("del x", names)
try:
    names["f"]()
except NameError as e:
    print(e)  # prints: name 'x' is not defined
names["x"] = 7
print(eval("f() + x", names))  # prints: 77
copy = dict(names)
exec("x = 100", copy)
print(copy["x"], names["x"], eval("x", names))  # prints: 100 7 7
later = eval("lambda: x", names)
exec("x = 8", names)
print(later())  # prints: 8
exec("y = 1; globals()['z'] = 2", names)
print(names["y"], names["z"])  # prints: 1 2
print("print" in names["__builtins__"], names["__builtins__"]["len"]([1]))  # prints: True 1
# ---
# exec: what it sets goes to the locals, what it only sees stays where it is
own = {}
exec("a = 1; b = a + 1", {}, own)
print(own)  # prints: {'a': 1, 'b': 2}
exec("c = x", {"x": 3}, own)
print(own)  # prints: {'a': 1, 'b': 2, 'c': 3}


class A:
    exec("z = 1")


print(A.z, eval("a + b", {"a": 1}, {"b": 2}), eval("[i for i in range(n)]", {"n": 3}))  # prints: 1 3 [0, 1, 2]
try:
    exec("1", {}, 5)
except TypeError as e:
    print(e)  # prints: locals must be a mapping or None, not int
