# 6.3.4 Calls: what is said of a starred argument that can't be iterated
def f(*args):
    return args


for call in (lambda: f(*5)), (lambda: f(1, *None)), (lambda: f(*[1], *None)):
    try:
        call()
    except TypeError as e:
        print(e)
# prints: __main__.f() argument after * must be an iterable, not int
# prints: Value after * must be an iterable, not NoneType
# prints: Value after * must be an iterable, not NoneType
