# csv, pprint, statistics, memoryview, exception groups: what programs met that was missing
import csv
import heapq
import pprint
import statistics
from decimal import Decimal

sniffer = csv.Sniffer()
print([sniffer.has_header(text) for text in ("name,age\nbob,3\nann,4\n", "1,2\n3,4\n", "a,bb\ncc,d\ne,ff\n", "id;x\n1;abc\n2;abd\n")])
# prints: [True, False, False, True]
pprint.pprint(bytearray(b"y" * 80))  # prints: bytearray(b'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
# prints:           b'yyyyyyyyyyyyyyyy')
pprint.pprint({"k": bytearray(b"a b" * 30)})
# prints: {'k': bytearray(b'a ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba ba b'
# prints:                 b'a ba ba ba ba ba ba ba ba ba b')}
print(statistics.stdev([Decimal(1), Decimal(2)]), statistics.pstdev([Decimal("0.1"), Decimal("0.7"), Decimal(3)]), statistics.stdev([Decimal(1)] * 3))
# prints: 0.7071067811865475244008443621 1.249888883950178277695499538 0.0
print(repr(memoryview(b"a"))[:13], repr(compile("1", "f", "eval"))[:22], __debug__)
# prints: <memory at 0x <code object <module>  True
for wrong in (5, [ValueError()]), ("a",), ():
    try:
        ExceptionGroup(*wrong)
    except TypeError as e:
        print(e)
# prints: BaseExceptionGroup.__new__() argument 1 must be str, not int
# prints: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# prints: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)


def f(a):
    b = 2
    return vars()


print(f(1), vars() is globals(), "sniffer" in vars())  # prints: {'a': 1, 'b': 2} True True
print("banana".translate(b"a"), "abc".translate(["x"] * 98))  # prints: banana xbc
print(heapq.nlargest(0, [1, "a"]), heapq.nsmallest(-1, [1, "a"]))  # prints: [] []
