# 6.14 Lambdas
print((lambda: 1)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, b=2))  # prints: 1 3 ((1,), {'b': 2})
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))  # prints: (1, 2, 3)
add = lambda x: lambda y: x + y
print(add(1)(2), [f(10) for f in [lambda x, n=n: x * n for n in range(3)]])  # prints: 3 [0, 10, 20]
print(sorted([3, -1, 2], key=lambda x: -x), (lambda x: (yes := x) + yes)(4))  # prints: [3, 2, -1] 8
print((lambda x: x if x > 0 else -x)(-3), (lambda: (1, 2))())  # prints: 3 (1, 2)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))  # prints: 2432902008176640000
