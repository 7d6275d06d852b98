# 3.2.10 Custom classes: what the body stores by itself
class C:
    """The text."""
    def f(self):
        self.b = self.a = 1
        self.c += 2
        def g():
            self.d: int = 4
        for self.e in []:
            pass

class D: pass

print(C.__doc__, C.__module__, C.__qualname__, C.__firstlineno__)  # prints: The text. __main__ C 2
print(C.__static_attributes__, D.__static_attributes__)  # prints: ('a', 'b', 'd', 'e') ()
print(D.__doc__, D.__name__, D.__firstlineno__)  # prints: None D 12
print([k for k in vars(D) if k not in ('__dict__', '__weakref__')])
# prints: ['__module__', '__firstlineno__', '__static_attributes__', '__doc__']

@print
@type
class E:
    line = __firstlineno__ > 5
    names = __qualname__, __module__
    print(line, names)
# prints: True ('E', '__main__')
# prints: <class 'type'>
