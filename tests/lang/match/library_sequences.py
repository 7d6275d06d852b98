# 8.6.4.8 Sequence patterns: deques and arrays are sequences, strs and sets are none
import array
import collections

for x in collections.deque([1, 2]), array.array("i", [1, 2]), memoryview(b"ab"), "ab", b"ab", {1, 2}, {1: 2}:
    match x:
        case [a, b]:
            print(type(x).__name__, a, b)
        case _:
            print(type(x).__name__, "no")
# prints: deque 1 2
# prints: array 1 2
# prints: memoryview 97 98
# prints: str no
# prints: bytes no
# prints: set no
# prints: dict no
