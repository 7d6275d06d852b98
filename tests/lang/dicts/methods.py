# Mapping types: methods
d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('x'), d.get('x', 0), d.setdefault('a', 9), d.setdefault('c', 3), d.setdefault('n'), d)
# prints: 1 None 0 1 3 None {'a': 1, 'b': 2, 'c': 3, 'n': None}
print(d.pop('a'), d.pop('x', 'none'), d.popitem(), d)  # prints: 1 none ('n', None) {'b': 2, 'c': 3}
e = d.copy()
e['new'] = 1
d.update({'b': 20, 'd': 4})
d.update([('e', 5)])
d.update(f=6)
d.update([('g', 7)], h=8)
print(d, e)  # prints: {'b': 20, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7, 'h': 8} {'b': 2, 'c': 3, 'new': 1}
d.clear()
print(d, d.update(), len(d))  # prints: {} None 0
