# zip: iterators that make their items (characters beyond Latin-1, rows of others); injection stops it between two of them
a = 'αβγδεζ'
for x, y in zip(range(6), a):
    print(x, y, end=' ')  # prints: 0 α 1 β 2 γ 3 δ 4 ε 5 ζ 
print()
for x, y, z in zip(a, range(6), a):
    print(x + z, y, end=' ')  # prints: αα 0 ββ 1 γγ 2 δδ 3 εε 4 ζζ 5 
print()
print(list(zip(range(4), enumerate(a))))  # prints: [(0, (0, 'α')), (1, (1, 'β')), (2, (2, 'γ')), (3, (3, 'δ'))]
for x, y in zip('abcdef', zip(range(6), a), strict=True):
    print(x, y, end=' ')  # prints: a (0, 'α') b (1, 'β') c (2, 'γ') d (3, 'δ') e (4, 'ε') f (5, 'ζ') 
print()
it = zip(a, a)
print(next(it), list(it))  # prints: ('α', 'α') [('β', 'β'), ('γ', 'γ'), ('δ', 'δ'), ('ε', 'ε'), ('ζ', 'ζ')]
