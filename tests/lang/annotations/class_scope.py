# 8.7 and 7.2.2: annotations directly in a class see the class's names; functions in them do not
X = 'global'

class C:
    X = 'class'
    a: X
    b: (lambda: X)
    c: [X for _ in range(1)]
    d: {i: X for i in [X]}
    def m(self, x: X) -> X:
        def inner(y: X): pass
        return inner
    class D:
        e: X
    later: after
    after = 'bound after'

notes = C.__annotations__
print(notes['a'], notes['b'](), notes['c'], notes['d'], notes['later'])
# prints: class global ['global'] {'class': 'global'} bound after
print(C.m.__annotations__, C().m(0).__annotations__)  # prints: {'x': 'class', 'return': 'class'} {'y': 'global'}
print(C.D.__annotations__)  # prints: {'e': 'global'}
class G:
    global X
    f: X
    def m(self, x: X): pass
print(G.__annotations__, G.m.__annotations__)  # prints: {'f': 'global'} {'x': 'global'}
