# Mutable sequences: shrinking
a = [1, 2, 3, 2, 1]
print(a.pop(), a.pop(0), a.pop(-2), a)  # prints: 1 1 3 [2, 2]
a.remove(2)
print(a)  # prints: [2]
def attempt(f):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(e)
attempt(lambda: a.remove(99))  # prints: list.remove(x): x not in list
attempt(lambda: a.pop(5))  # prints: pop index out of range
attempt(lambda: [].pop())  # prints: pop from empty list
attempt(lambda: a.pop('x'))  # prints: 'str' object cannot be interpreted as an integer
b = [1, 1.0, True, 0]
b.remove(True)
print(b)  # prints: [1.0, True, 0]
b.clear()
print(b, len(b))  # prints: [] 0
