# 4.10 Set types: how sets are shown
print(set(), frozenset(), {1}, frozenset({1}), {'a'}, {(1, 'b')}, {None})
# prints: set() frozenset() {1} frozenset({1}) {'a'} {(1, 'b')} {None}
print({frozenset()}, frozenset({frozenset({'x'})}), [{1}, {2: {3}}], ({4},))
# prints: {frozenset()} frozenset({frozenset({'x'})}) [{1}, {2: {3}}] ({4},)
print(repr({1}), str(frozenset('q')), f'{ {5} } { {6}!r:>6}', '%s %r' % ({7}, {8}))
# prints: {1} frozenset({'q'}) {5}    {6} {7} {8}
print({1: 2}.keys() | {3}, {1: 2}.items() & {(1, 2)})  # prints: {1, 3} {(1, 2)}
