# 3.3.2.4.1 Notes on using __slots__: what they may not be called, and of which types they are not; there may be many
def told(name, bases, slots):
    try:
        print(type(name, bases, {"__slots__": slots}).__name__)
    except TypeError as e:
        print(e)


told("A", (), ("1a",))  # prints: __slots__ must be identifiers
told("A", (), ("",))  # prints: __slots__ must be identifiers
told("A", (), (1,))  # prints: __slots__ items must be strings, not 'int'
told("A", (int,), ("a",))  # prints: nonempty __slots__ not supported for subtype of 'int'
told("A", (bytes,), ("a",))  # prints: nonempty __slots__ not supported for subtype of 'bytes'
told("A", (tuple,), ("a",))  # prints: nonempty __slots__ not supported for subtype of 'tuple'
told("A", (str,), ("a",))  # prints: A
told("A", (int,), ())  # prints: A
told("A", (list,), "ab")  # prints: A
Many = type("Many", (), {"__slots__": tuple(f"a{i}" for i in range(400))})
m = Many()
for i in range(400):
    setattr(m, f"a{i}", i)
print(sum(getattr(m, f"a{i}") for i in range(400)))  # prints: 79800
del m.a399
print(hasattr(m, "a399"), hasattr(m, "a398"))  # prints: False True
