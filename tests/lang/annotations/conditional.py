# 7.2.2 Annotated assignment statements: names in branches that did not run have no annotation
flag = 1
x: int = 1
print(__annotate__(1))  # prints: {'x': <class 'int'>}
if flag:
    y: str
print(__annotate__(1))  # prints: {'x': <class 'int'>, 'y': <class 'str'>}
if not flag:
    z: str
for n in range(2):
    w: n
print(__annotate__(1))  # prints: {'x': <class 'int'>, 'y': <class 'str'>, 'w': 1}

class C:
    a: int
    if flag:
        b: int = 2
    else:
        c: int
    for d in []:
        e: int
    while False:
        f: int
    try:
        g: int
        raise KeyError
        h: int
    except KeyError:
        i: int

print(list(C.__annotations__))  # prints: ['a', 'b', 'g', 'i']
def local(flag):
    class D:
        if flag:
            yes: flag
        else:
            no: flag
        def m(self):
            return __class__
    return D

print(local(1).__annotations__, local(0).__annotations__, local(2)().m().__name__)  # prints: {'yes': 1} {'no': 0} D
