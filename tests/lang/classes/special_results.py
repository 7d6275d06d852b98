# 3.3.1 Basic customization: what __bool__, __len__ and __hash__ may return
class C:
    def __bool__(self):
        return self.answer
    def __len__(self):
        return self.length
    def __hash__(self):
        return self.code
c = C()
def told(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
for c.answer in 5, None, 'yes', True:
    print(told(bool, c))
    print(told(lambda: 'then' if c else 'else'))
    print(told(lambda: not c))
# prints: TypeError: __bool__ should return bool, returned int
# prints: TypeError: __bool__ should return bool, returned int
# prints: TypeError: __bool__ should return bool, returned int
# prints: TypeError: __bool__ should return bool, returned NoneType
# prints: TypeError: __bool__ should return bool, returned NoneType
# prints: TypeError: __bool__ should return bool, returned NoneType
# prints: TypeError: __bool__ should return bool, returned str
# prints: TypeError: __bool__ should return bool, returned str
# prints: TypeError: __bool__ should return bool, returned str
# prints: True
# prints: then
# prints: False
for c.length in -1, -10**30, 10**30, 2.0, '3', True, 4:
    print(told(len, c))
# prints: ValueError: __len__() should return >= 0
# prints: ValueError: __len__() should return >= 0
# prints: OverflowError: cannot fit 'int' into an index-sized integer
# prints: TypeError: 'float' object cannot be interpreted as an integer
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: 1
# prints: 4
class D:
    __len__ = C.__len__
d = D()
for d.length in -1, -10**30, 10**30, 2.0, '3', True, 0:
    print(told(bool, d))
# prints: ValueError: __len__() should return >= 0
# prints: ValueError: __len__() should return >= 0
# prints: OverflowError: cannot fit 'int' into an index-sized integer
# prints: TypeError: 'float' object cannot be interpreted as an integer
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: True
# prints: False
for c.code in -1, -2, True, 2**30, 1.0, None:
    print(told(hash, c))
# prints: -2
# prints: -2
# prints: 1
# prints: 1073741824
# prints: TypeError: __hash__ method should return an integer
# prints: TypeError: __hash__ method should return an integer
