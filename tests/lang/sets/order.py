# 4.10 Set types: iteration order is that of 64-bit CPython under PYTHONHASHSEED=0
# oracle: 64-bit
print({3, 1, 2}, {'b', 'a', 'c'}, {10, 20, 30, 40, 50}, {-1, -2, -3, 0, 1})
# prints: {1, 2, 3} {'c', 'a', 'b'} {50, 20, 40, 10, 30} {0, 1, -2, -3, -1}
print(set('hello world'))  # prints: {' ', 'd', 'r', 'h', 'o', 'e', 'w', 'l'}
print(set(range(100, 0, -7)))  # prints: {65, 2, 100, 37, 72, 9, 44, 79, 16, 51, 86, 23, 58, 93, 30}
print(set([x * x for x in range(30)]))
# prints: {0, 1, 256, 4, 9, 16, 144, 400, 529, 784, 25, 289, 36, 676, 169, 49, 441, 64, 576, 196, 324, 841, 81, 729, 225, 100, 484, 361, 625, 121}
print({(i, j) for i in range(4) for j in range(4)})
# prints: {(0, 1), (1, 2), (2, 1), (0, 0), (3, 1), (1, 1), (0, 3), (2, 0), (3, 0), (2, 3), (0, 2), (3, 3), (2, 2), (1, 0), (3, 2), (1, 3)}
print(set(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa']))
# prints: {'alpha', 'beta', 'kappa', 'theta', 'iota', 'zeta', 'eta', 'gamma', 'delta', 'epsilon'}
print({1.5, 2.5, -0.5, 1e10, 3, 'x', 'nothing', (1,), True})
# prints: {-0.5, 1.5, 2.5, 3, 10000000000.0, 'x', True, 'nothing', (1,)}
print(list(frozenset([2**40, 2**61, -2**61, 2**63, 2**64 + 5, 7])))
# prints: [1099511627776, 2305843009213693952, 9223372036854775808, 7, 18446744073709551621, -2305843009213693952]
print([x for x in {8, 16, 24, 32, 1}], {8, 16, 24, 32, 1})  # prints: [32, 1, 8, 16, 24] {32, 1, 16, 8, 24}
for x in {5, 37, 69, 101, 4}:
    print(x)
# prints: 4
# prints: 5
# prints: 69
# prints: 37
# prints: 101
print(list(set([str(i) for i in range(500)]))[::59])  # prints: ['91', '432', '86', '198', '361', '258', '257', '20', '197']
big = set(range(0, 300000, 7))
print(list(big)[:5], len(big), sum(big))  # prints: [0, 131075, 262150, 7, 131082] 42858 6428678571
