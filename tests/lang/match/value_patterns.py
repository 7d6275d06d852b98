# 8.6.4.5 Value patterns: a dotted name is looked up and compared
class Color:
    RED = 1
    class Deep:
        BLUE = 'blue'
    @property
    def changing(self):
        print('looked up')
        return 3

c = Color()
def f(v):
    match v:
        case Color.RED:
            return 'red'
        case Color.Deep.BLUE:
            return 'blue'
        case c.changing:
            return 'changing'
        case _:
            return 'other'

print(f(1), f('blue'))  # prints: red blue
print(f(3))  # prints: looked up
# prints: changing
print(f(4))  # prints: looked up
# prints: other
try:
    match 0:
        case Color.MISSING:
            pass
except AttributeError as e:
    print(e)  # prints: type object 'Color' has no attribute 'MISSING'
