# 6.10.1 Value comparisons: lists that hold themselves have no end to be compared to
# oracle: 64-bit
a, b, c, d = [], [], {}, {}
a.append(a)
b.append(b)
c["c"], d["c"] = c, d
for compare in (lambda: a == b, lambda: a != b, lambda: a < b, lambda: c == d, lambda: a in [b], lambda: (a,) == (b,)):
    try:
        print(compare())
    except RecursionError as e:
        print(e)
# prints: maximum recursion depth exceeded in comparison
# prints: maximum recursion depth exceeded in comparison
# prints: maximum recursion depth exceeded in comparison
# prints: maximum recursion depth exceeded in comparison
# prints: maximum recursion depth exceeded in comparison
# prints: maximum recursion depth exceeded in comparison
print(a == a, [a] == [a], a in [a])  # prints: True True True
