# 7.12 and 7.13 The global and nonlocal statements in class bodies
class G:
    global made, helper
    made = 1
    def helper():
        return made
    other = made + 1

print(made, helper(), helper.__qualname__, G.other)  # prints: 1 1 helper 2
print(hasattr(G, 'made'), hasattr(G, 'helper'))  # prints: False False

def f():
    v = 1
    class N:
        nonlocal v
        v += 10
        def m(self):
            return v
    v += 100
    return v, N().m(), hasattr(N, 'v')

print(f())  # prints: (111, 111, False)
