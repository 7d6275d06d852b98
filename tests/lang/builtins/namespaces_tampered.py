# globals() and exec: what is behind them is put out of order, and nothing but exceptions comes of it
# oracle: none (how names are kept is an own matter)
names = {}
exec("x = 1", names)
holder = names["__builtins__"]
told = set()
for value in (5, None, {}, [], names, holder, "a"):
    for where in holder, globals():
        for name in ("_own", "_cells", "_of"):
            try:
                setattr(where, name, value)
                exec("y = 2", names)
                where["print"]
                len(where), list(where), repr(where)
            except Exception as e:
                told.add(type(e).__name__)
for name in ("_own", "_cells", "_of"):
    try:
        delattr(holder, name)
        exec("y = 2", names)
    except Exception as e:
        told.add(type(e).__name__)
print("done")  # prints: done
print(len(told) > 0)  # prints: True
print(eval("1 + 1"))  # prints: 2
