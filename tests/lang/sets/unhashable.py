# 4.10 Set types: what can't be an element, and where CPython says so in which words
s = {1}
for f in (lambda: {[]}, lambda: {(1, [])}, lambda: s.add({1}), lambda: s.add({}), lambda: [] in s, lambda: s.remove([]),
          lambda: s.discard({}), lambda: s.update([[]]), lambda: s.union([1], [[]]), lambda: s.intersection([[]]),
          lambda: s.difference([[]]), lambda: s.isdisjoint([[]]), lambda: s.issubset([[]]), lambda: s.issuperset([[]]),
          lambda: s.symmetric_difference([[]]), lambda: hash(s), lambda: {s: 1}, lambda: {x for x in [[]]}):
    try:
        f()
    except TypeError as e:
        print(e)
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: cannot use 'tuple' as a set element (unhashable type: 'list')
# prints: cannot use 'set' as a set element (unhashable type: 'set')
# prints: cannot use 'dict' as a set element (unhashable type: 'dict')
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: cannot use 'dict' as a set element (unhashable type: 'dict')
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: unhashable type: 'list'
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: unhashable type: 'list'
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: unhashable type: 'set'
# prints: cannot use 'set' as a dict key (unhashable type: 'set')
# prints: cannot use 'list' as a set element (unhashable type: 'list')
print(s)  # prints: {1}
