# 3.2.8.1 Documentation strings lose the indentation of the source
class C:
    """First line.

        Indented more.
    Back.
    """
    def f(self):
        '''   Leading spaces
          and two more
        here'''
    def g(self):
        f'not {1}'
    def h(self):
        b'bytes'

print(repr(C.__doc__))  # prints: 'First line.\n\n    Indented more.\nBack.\n'
print(repr(C.f.__doc__))  # prints: 'Leading spaces\n  and two more\nhere'
print(C.g.__doc__, C.h.__doc__)  # prints: None None
class D(C): pass
print(D.__doc__)  # prints: None
