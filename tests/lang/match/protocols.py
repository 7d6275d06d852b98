# 8.6.4.7 and 8.6.4.9: what patterns ask of objects of user classes
log = []
class Meta(type):
    def __instancecheck__(cls, obj):
        log.append('instance')
        return obj == 5

class Five(metaclass=Meta):
    pass

class Attributes:
    def __getattr__(self, name):
        log.append(name)
        if name == 'missing':
            raise AttributeError(name)
        return name.upper()

match 5:
    case Five():
        print('five', log)  # prints: five ['instance']
log.clear()
match Attributes():
    case Attributes(one='ONE', missing=_):
        print('never')
    case Attributes(two=t, three='THREE' as u):
        print(t, u)  # prints: TWO THREE
print(log)  # prints: ['one', 'missing', 'two', 'three']
class Fails:
    @property
    def x(self):
        raise ValueError('from the property')
try:
    match Fails():
        case Fails(x=1):
            pass
except ValueError as e:
    print(e)  # prints: from the property
class List(list):
    pass
match List([1, 2]):
    case [a, b]:
        print(a, b)  # prints: 1 2
