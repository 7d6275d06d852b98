# expect: nothing
# flags: --max-time 10
# RecursionError in every frame on the way out, again and again.
def f(n):
    try:
        return f(n + 1)
    except RecursionError:
        return n
for _ in range(20):
    deep = f(0)
print(deep > 900)  # prints: True
def g():
    try:
        g()
    finally:
        pass
try:
    g()
except RecursionError:
    print('out')  # prints: out
