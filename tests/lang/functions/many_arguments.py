# 6.3.4 Calls: long argument lists
def f(*args, **kwargs):
    return len(args), sum(args), len(kwargs)
print(f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
        34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65))
        # prints: (65, 2145, 0)
print(f(*range(1000)))  # prints: (1000, 499500, 0)
print(f(**{'k' + str(i): i for i in range(300)}))  # prints: (0, 0, 300)
def g(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u=21, v=22, w=23, x=24, y=25, z=26):
    return a, e, z, v
print(g(*range(20)), g(*range(26)), g(*range(20), v='V'))  # prints: (0, 4, 26, 22) (0, 4, 25, 21) (0, 4, 26, 'V')
