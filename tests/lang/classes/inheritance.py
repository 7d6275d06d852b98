# 8.8 Class definitions: attributes are looked for along the method resolution order
class Base:
    kind = 'base'
    def who(self):
        return 'Base.who'
    def call(self):
        return self.who() + '/' + self.kind

class Left(Base):
    def who(self):
        return 'Left.who'

class Right(Base):
    kind = 'right'
    def who(self):
        return 'Right.who > ' + super().who()

class Both(Left, Right):
    def who(self):
        return 'Both.who > ' + super().who()

print(Left().call(), Right().call())  # prints: Left.who/base Right.who > Base.who/right
print(Both().call())  # prints: Both.who > Left.who/right
print([c.__name__ for c in Both.__mro__], Both.__bases__ == (Left, Right))
# prints: ['Both', 'Left', 'Right', 'Base', 'object'] True
print(isinstance(Both(), Base), issubclass(Left, Right), isinstance(Left(), (Right, Left)))  # prints: True False True
try:
    class Bad(Base, Left):
        pass
except TypeError as e:
    print('TypeError')  # prints: TypeError
