# abc: abstract methods refuse instances; registration and __subclasshook__
from abc import ABC, ABCMeta, abstractmethod


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self):
        return f"{self.name} {self.area()}"
class Square(Shape):
    name = "square"
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2
print(Square(3).describe(), isinstance(Square(1), Shape), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
# prints: square 9 True ['area', 'name'] frozenset()
class Part(Shape):
    def area(self):
        return 0
error(Shape)
# prints: TypeError: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'name'
error(Part)  # prints: TypeError: Can't instantiate abstract class Part without an implementation for abstract method 'name'
@Shape.register
class Foreign:
    pass
print(issubclass(Foreign, Shape), isinstance(Foreign(), Shape), issubclass(int, Shape))  # prints: True True False
class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack") or NotImplemented
class Duck:
    quack = 1
print(issubclass(Duck, Quacks), isinstance(Duck(), Quacks), issubclass(int, Quacks))  # prints: True True False
class WithStatic(ABC):
    @staticmethod
    @abstractmethod
    def make(): ...
    @classmethod
    @abstractmethod
    def build(cls): ...
error(WithStatic)
# prints: TypeError: Can't instantiate abstract class WithStatic without an implementation for abstract methods 'build', 'make'
error(Shape.register, 5)  # prints: TypeError: Can only register classes
