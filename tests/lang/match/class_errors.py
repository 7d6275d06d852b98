# 8.6.4.9 Class patterns: what is wrong with them
class Few:
    __match_args__ = ('a',)
    a = 1

class Odd:
    __match_args__ = ['a']

class Not:
    __match_args__ = (1,)

class Twice:
    __match_args__ = ('a', 'a')
    a = 1

def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)

def few():
    match Few():
        case Few(1, 2): return 'two'
def odd():
    match Odd():
        case Odd(1): return 'one'
def not_str():
    match Not():
        case Not(1): return 'one'
def twice():
    match Few():
        case Few(1, a=1): return 'both'
def no_class():
    match 1:
        case few(): return 'is'
def missing():
    match Few():
        case Few(b=1): return 'b'
    return 'no b'
for f in (few, odd, not_str, twice, no_class, missing):
    attempt(f)
# prints: Few() accepts 1 positional sub-pattern (2 given)
# prints: Odd.__match_args__ must be a tuple (got list)
# prints: __match_args__ elements must be strings (got int)
# prints: Few() got multiple sub-patterns for attribute 'a'
# prints: called match pattern must be a class
# prints: no b
