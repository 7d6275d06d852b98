# 8.8 Class definitions: decorators are evaluated before the class, applied after it, innermost first
log = []

def deco(tag):
    log.append('make ' + tag)
    def apply(cls):
        log.append('apply ' + tag + ' to ' + getattr(cls, '__name__', str(cls)))
        return cls
    return apply

@deco('a')
@deco('b')
class C:
    log.append('body')

print(log)  # prints: ['make a', 'make b', 'body', 'apply b to C', 'apply a to C']

@lambda cls: cls.value + 1
class Number:
    value = 41

print(Number)  # prints: 42

def replace(cls):
    class Other(cls):
        extra = True
    return Other

@replace
class D:
    def f(self):
        return __class__.__name__, type(self).__name__

print(D().f(), D.extra)  # prints: ('D', 'Other') True
