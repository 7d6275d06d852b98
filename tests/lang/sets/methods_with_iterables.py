# 4.10 Set types: the methods take any iterables, any number of them
s = {1, 2, 3}
print(s.union(), s.union([4], (5,), {6: 0}, 'a', range(2)) == {0, 1, 2, 3, 4, 5, 6, 'a'})  # prints: {1, 2, 3} True
print(s.intersection(), s.intersection([1, 2, 2], {2: 0, 1: 0}, range(2, 9)))  # prints: {1, 2, 3} {2}
print(s.difference(), s.difference([1], iter([2])), s.difference({1: 1}), s.difference(range(2)))
# prints: {1, 2, 3} {3} {2, 3} {2, 3}
print(s.symmetric_difference([3, 4, 4]), s.symmetric_difference({1: 1, 9: 9}))  # prints: {1, 2, 4} {2, 3, 9}
t = s.copy()
print(t.update([7], 'b'), t == {1, 2, 3, 7, 'b'})  # prints: None True
print(t.intersection_update([7, 1], (1, 7, 8)), t == {1, 7})  # prints: None True
print(t.difference_update([7], ()), t)  # prints: None {1}
print(t.symmetric_difference_update(iter([1, 5])), t)  # prints: None {5}
print(t.update(), t.difference_update(), t.intersection_update(), t)  # prints: None None None {5}
print(s)  # prints: {1, 2, 3}
for f in (lambda: s.union(5), lambda: s.intersection([1], None), lambda: s.update(1.5), lambda: s.isdisjoint(3), lambda: s.symmetric_difference(),
          lambda: s.issubset(1), lambda: s.symmetric_difference([1], [2])):
    try:
        f()
    except TypeError as e:
        print(e)
# prints: 'int' object is not iterable
# prints: 'NoneType' object is not iterable
# prints: 'float' object is not iterable
# prints: 'int' object is not iterable
# prints: set.symmetric_difference() takes exactly one argument (0 given)
# prints: 'int' object is not iterable
# prints: set.symmetric_difference() takes exactly one argument (2 given)
