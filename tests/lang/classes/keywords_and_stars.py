# 8.8 Class definitions: bases and keywords may come from * and **
class Base:
    def __init_subclass__(cls, **kwargs):
        print(cls.__name__, kwargs)

class Other:
    pass

class A(Base, one=1):
    pass
# prints: A {'one': 1}

options = {'two': 2, 'three': 3}
class B(*[Base], **options):
    pass
# prints: B {'two': 2, 'three': 3}

class C(Base, *(Other,), one=1, **{'four': 4}):
    pass
# prints: C {'one': 1, 'four': 4}

print(C.__bases__ == (Base, Other))  # prints: True
try:
    class D(Base, two=1, **options):
        pass
except TypeError as e:
    print('TypeError')  # prints: TypeError

def order(tag, value):
    print('evaluate', tag)
    return value

class E(order('base', Base), x=order('x', 1), *order('star', ()), **order('double star', {})):
    print('body')
# prints: evaluate base
# prints: evaluate star
# prints: evaluate x
# prints: evaluate double star
# prints: body
# prints: E {'x': 1}
