# 3.2.7.1: numbers that are equal are the same key, and the first one stays
d = {1: 'a'}
d[1.0] = 'b'
d[True] = 'c'
print(d, len(d))  # prints: {1: 'c'} 1
e = {0.0: 'x', False: 'y'}
print(e, e[0], e[-0.0])  # prints: {0.0: 'y'} y y
f = {2**70: 'big'}
print(f[2.0**70], f.get(2**70 + 1))  # prints: big None
g = {'1': 's', 1: 'i', (1,): 't'}
print(g['1'], g[1], g[1,], len(g))  # prints: s i t 3
