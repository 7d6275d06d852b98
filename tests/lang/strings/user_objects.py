# 4.7.2 % and str.format with objects of the program's classes
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __repr__(self):
        return f'P({self.x}, {self.y})'
    def __str__(self):
        return f'<{self.x},{self.y}>'
    def __format__(self, spec):
        return f'fmt[{spec}]' if spec else str(self)
    def __getitem__(self, i):
        return (self.x, self.y)[i] if isinstance(i, int) else 'key ' + i
    @property
    def product(self):
        return self.x * self.y
class Ten:
    def __index__(self):
        return 10
class Half:
    def __float__(self):
        return 0.5
class Name(str):
    def __str__(self):
        return 'a name'
p = P(1, 2)
print('%s|%r|%10s|%-8s|' % (p, p, p, p), '%s' % p, '%s' % [p], '%(a)s %(b)03d' % {'a': p, 'b': 7}, '%.2s' % p)
# prints: <1,2>|P(1, 2)|     <1,2>|<1,2>   | <1,2> [P(1, 2)] <1,2> 007 <1
print('%x %d %o %c' % (Ten(), Ten(), Ten(), Ten()) == 'a 10 12 \n', '%.2f %e' % (Half(), Half()))
# prints: True 0.50 5.000000e-01
print('{} {!r} {!s:>8} {:abc}'.format(p, p, p, p), '{0.x} {0.product:>4} {0[1]} {0[z]}'.format(p), '{a.product}|{b[0]}'.format(a=p, b=[p]))
# prints: <1,2> P(1, 2)    <1,2> fmt[abc] 1    2 2 key z 2|<1,2>
print('{:{w}}|{:{}{}}'.format(p, 3, '>', 5, w=7) if False else '{:{}}'.format(p, 'q'), '{{}}{}'.format(p), '{x}{y}'.format_map({'x': p, 'y': [p]}))
# prints: fmt[q] {}<1,2> <1,2>[P(1, 2)]
print('%s' % Name('n'), '{}'.format(Name('n')), f'{Name("n")}', ', '.join([Name('n'), 'm']))
# prints: a name a name a name n, m
for f in (lambda: '%s' % (p, p), lambda: '%s %s' % p, lambda: '%d' % p, lambda: '%x' % p, lambda: '{} {}'.format(p), lambda: '{0} {}'.format(p, p),
          lambda: '{x}'.format(y=p), lambda: '{0.zz}'.format(p), lambda: '{:d}'.format(object())):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
# prints: TypeError not all arguments converted during string formatting
# prints: TypeError not enough arguments for format string
# prints: TypeError %d format: a real number is required, not P
# prints: TypeError %x format: an integer is required, not P
# prints: IndexError Replacement index 1 out of range for positional args tuple
# prints: ValueError cannot switch from manual field specification to automatic field numbering
# prints: KeyError 'x'
# prints: AttributeError 'P' object has no attribute 'zz'
# prints: TypeError unsupported format string passed to object.__format__
