# 3.3.1 __hash__: a TypeError of it is told with what the key was for; __repr__ stands in for __str__
class Text:
    def __hash__(self):
        return "a"


class Own(TypeError):
    pass


class Raises:
    def __init__(self, e):
        self.e = e

    def __hash__(self):
        raise self.e


for make in (lambda: {Text(): 1}), (lambda: {Text()}), (lambda: {Raises(TypeError("no")): 1}), (lambda: {Raises(Own("own")): 1}):
    try:
        make()
    except TypeError as e:
        print(type(e).__name__, e)
# prints: TypeError cannot use 'Text' as a dict key (__hash__ method should return an integer)
# prints: TypeError cannot use 'Text' as a set element (__hash__ method should return an integer)
# prints: TypeError cannot use 'Raises' as a dict key (no)
# prints: Own own


class Shown:
    def __repr__(self):
        return 5


for show in str, repr, (lambda x: f"{x}"), (lambda x: f"{x!r}"):
    try:
        show(Shown())
    except TypeError as e:
        print(e)
# prints: __str__ returned non-string (type int)
# prints: __repr__ returned non-string (type int)
# prints: __str__ returned non-string (type int)
# prints: __repr__ returned non-string (type int)
