# 8.7 Function definitions: annotations are evaluated when somebody asks for them (PEP 649)
def say(text):
    print('evaluated', text)
    return text

def f(a: say('a'), b: undefined_yet) -> say('result'):
    return a + b

print(f(1, 2))  # prints: 3
try:
    f.__annotations__  # prints: evaluated a
except NameError as e:
    print(e)  # prints: name 'undefined_yet' is not defined
undefined_yet = 'now'
print(f.__annotations__)  # prints: evaluated a
# prints: evaluated result
# prints: {'a': 'a', 'b': 'now', 'return': 'result'}
print(f.__annotations__['b'])  # prints: now

class C:
    x: Later
    def m(self, other: C) -> Later: pass

class Later: pass
print(C.__annotations__['x'] is Later, C.m.__annotations__['other'] is C, C.m.__annotations__['return'] is Later)
# prints: True True True
