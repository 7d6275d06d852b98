# 6.10.3 Identity comparisons
a = [1]
b = a
c = [1]
print(a is b, a is c, a is not c, a == c)  # prints: True False True True
print(None is None, True is True, () is (), 'x' is not None)  # prints: True True True True
def f(): pass
g = f
print(f is g, f is not len, len is len, int is int)  # prints: True True True True
d = {'k': a}
print(d['k'] is a, [a][0] is a, (a,)[0] is b)  # prints: True True True
