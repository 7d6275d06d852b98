# repr of built-in functions and methods, and their names
import re


def told(x):
    print(re.sub("0x[0-9a-f]+", "0x", repr(x)))


for x in len, [].append, str.join, int.__add__, (5).__add__, "".join, dict.get, object.__repr__, [].__len__:
    told(x)
# prints: <built-in function len>
# prints: <built-in method append of list object at 0x>
# prints: <method 'join' of 'str' objects>
# prints: <slot wrapper '__add__' of 'int' objects>
# prints: <method-wrapper '__add__' of int object at 0x>
# prints: <built-in method join of str object at 0x>
# prints: <method 'get' of 'dict' objects>
# prints: <slot wrapper '__repr__' of 'object' objects>
# prints: <method-wrapper '__len__' of list object at 0x>
for x in zip(), enumerate([]), iter([]), iter({}), reversed(()), property(), object():
    told(x)
# prints: <zip object at 0x>
# prints: <enumerate object at 0x>
# prints: <list_iterator object at 0x>
# prints: <dict_keyiterator object at 0x>
# prints: <reversed object at 0x>
# prints: <property object at 0x>
# prints: <object object at 0x>
print(len.__qualname__, str.join.__qualname__, [].append.__qualname__, int.__add__.__qualname__, len.__name__, str.join.__name__)
# prints: len str.join list.append int.__add__ len join


async def work():
    return 1


c = work()
told(c)  # prints: <coroutine object work at 0x>
c.close()
told(work.__code__.co_name)  # prints: 'work'


class A:
    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass


told(A.__dict__["s"])  # prints: <staticmethod(<function A.s at 0x>)>
told(A.__dict__["c"])  # prints: <classmethod(<function A.c at 0x>)>
