# 7.2.2 Annotated assignment statements: in a class body the annotation is kept, the value assigned
class C:
    a: int
    b: str = 'value'
    c: 'text' = a if 0 else 1
    __private: float = 1.5
    (not_simple): int = 5

    def method(self):
        return self.b

print(C.__annotations__)  # prints: {'a': <class 'int'>, 'b': <class 'str'>, 'c': 'text', '_C__private': <class 'float'>}
print(C.b, C.c, C._C__private, C.not_simple, hasattr(C, 'a'))  # prints: value 1 1.5 5 False

class D(C):
    d: list

class E(C):
    pass

print(D.__annotations__, E.__annotations__)  # prints: {'d': <class 'list'>} {}
print('a' in vars(C), C().method())  # prints: False value
