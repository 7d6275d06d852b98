# Built-in types: what their attributes say of them
print(list.__new__.__self__, int.__new__.__self__, object.__new__.__self__, [].append.__self__)
# prints: <class 'list'> <class 'int'> <class 'object'> []


class Items(list):
    pass


print(Items.__new__ is list.__new__, Items.__new__.__self__, isinstance(dict.__new__, type(len)))
# prints: True <class 'list'> True
for view in {1: 2, 3: 4}.keys(), {1: 2, 3: 4}.values(), {1: 2, 3: 4}.items():
    print(list(view.__reversed__()), list(reversed(view)), list(type(view).__reversed__(view)))
# prints: [3, 1] [3, 1] [3, 1]
# prints: [4, 2] [4, 2] [4, 2]
# prints: [(3, 4), (1, 2)] [(3, 4), (1, 2)] [(3, 4), (1, 2)]

from collections.abc import Reversible
from types import GenericAlias

print(isinstance({}.keys(), Reversible), issubclass(type({}.items()), Reversible))  # prints: True True


class Alias(GenericAlias):
    pass


class Shown(GenericAlias):
    def __repr__(self):
        return "shown " + super().__repr__()


print(Alias(list, int), Shown(dict, (int, ...)), [Alias(list, (Alias(set, str),))], repr(Alias(int, ())))
# prints: list[int] shown dict[int, ...] [list[set[str]]] int[()]
