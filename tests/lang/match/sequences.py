# 8.6.4.7 Sequence patterns: fixed length, or with one star
def f(v):
    match v:
        case []:
            return 'empty'
        case [x]:
            return 'one', x
        case [1, 2]:
            return 'one and two'
        case (x, y):
            return 'two', x, y
        case [x, *_, 9]:
            return 'to nine', x
        case [1, *rest]:
            return 'from one', rest
        case [*init, 0]:
            return 'to zero', init
        case [a, *b, c]:
            return a, b, c

for v in ([], (), [5], [1, 2], (1, 3), [4, 5, 6, 9], [1, 2, 3], [7, 8, 0], range(2, 6)):
    print(v, f(v))
# prints: [] empty
# prints: () empty
# prints: [5] ('one', 5)
# prints: [1, 2] one and two
# prints: (1, 3) ('two', 1, 3)
# prints: [4, 5, 6, 9] ('to nine', 4)
# prints: [1, 2, 3] ('from one', [2, 3])
# prints: [7, 8, 0] ('to zero', [7, 8])
# prints: range(2, 6) (2, [3, 4], 5)
print(*[f(v) for v in ('', 'ab', b'ab', {1, 2}, {1: 2}, 3, None, iter([1]))])  # prints: None None None None None None None None
