# 8.6.4.8 Mapping patterns: keys may be dotted names; a missing key does not call __missing__
class K:
    A, B = 'a', 'b'

def f(v):
    match v:
        case {K.A: x, K.B: y}:
            return x, y
        case {K.A: 1 | 2 as small}:
            return 'small', small
        case {'c': {K.A: deep}}:
            return 'deep', deep

class Missing(dict):
    def __missing__(self, key):
        return 'made up'

print(f({'a': 5, 'b': 6}), f({'a': 2}), f({'a': 3}))  # prints: (5, 6) ('small', 2) None
print(f({'c': {'a': 7}}), f({'c': 7}))  # prints: ('deep', 7) None
print(f(Missing()), f(Missing(a=1)))  # prints: None ('small', 1)
try:
    match {'a': 1, 'b': 2}:
        case {K.A: _, 'a': _}:
            pass
except ValueError as e:
    print(e)  # prints: mapping pattern checks duplicate key ('a')
