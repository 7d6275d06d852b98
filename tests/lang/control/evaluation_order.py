# 6.16 Evaluation order: from left to right
log = []
def f(x):
    log.append(x)
    return x
def show(*args, **kwargs):
    print(args, kwargs)
f(1) + f(2) * f(3)
print(log); log.clear()  # prints: [1, 2, 3]
show(f(1), f(2), *[f(3), f(4)], k=f(5), **{'m': f(6)})  # prints: (1, 2, 3, 4) {'k': 5, 'm': 6}
print(log); log.clear()  # prints: [1, 2, 3, 4, 5, 6]
[f(1), f(2), f(3)]
{f(4): f(5), f(6): f(7)}
(f(8), f(9))
print(log); log.clear()  # prints: [1, 2, 3, 4, 5, 6, 7, 8, 9]
a = {}
a[f('index')] = f('value')
print(log, a); log.clear()  # prints: ['value', 'index'] {'index': 'value'}
f(1) < f(2) < f(3)
f([1, 2, 3])[f(0):f(2)]
f(lambda x: x)(f('argument'))
print(log[:3], log[4:6], log[7:]); log.clear()  # prints: [1, 2, 3] [0, 2] ['argument']
x, a[f('k')] = f('right'), f('right2')
print(log)  # prints: ['right', 'right2', 'k']
