# 4.10 Set types: add, discard, remove
s = set()
print(s.add(1), s.add(1), s)  # prints: None None {1}
s.add('a')
print(len(s), s.discard('a'), s.discard('zz'), s)  # prints: 2 None None {1}
print(s.remove(1), s)  # prints: None set()
for missing in (1, 'x', (1, 2), None):
    try:
        s.remove(missing)
    except KeyError as e:
        print(repr(e), e.args)
# prints: KeyError(1) (1,)
# prints: KeyError('x') ('x',)
# prints: KeyError((1, 2)) ((1, 2),)
# prints: KeyError(None) (None,)
try:
    s.remove({3})
except KeyError as e:
    print(e.args)  # prints: ({3},)
