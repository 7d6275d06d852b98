# 3.3.3 Customizing class creation: the metaclass makes the namespace and the class
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print('prepare', name, [b.__name__ for b in bases], kwargs)
        return {'given': 'by prepare'}

    def __new__(mcs, name, bases, namespace, **kwargs):
        print('new', sorted(k for k in namespace if not k.startswith('__')))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.tag = kwargs.get('tag', 'none')

    def shout(cls):
        return cls.__name__.upper()

class A(metaclass=Meta, tag='t'):
    seen = given
    x = 1
# prints: prepare A [] {'tag': 't'}
# prints: new ['given', 'seen', 'x']

class B(A):
    pass
# prints: prepare B ['A'] {}
# prints: new ['given']

print(A.seen, A.tag, B.tag, A.shout(), B.shout())  # prints: by prepare t none A B
print(type(A) is Meta, type(B) is Meta, isinstance(A(), A))  # prints: True True True
def function(name, bases, namespace):
    return name, bases, namespace['v']
class F(metaclass=function):
    v = 5
print(F)  # prints: ('F', (), 5)
