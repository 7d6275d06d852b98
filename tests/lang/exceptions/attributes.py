# Attributes of exceptions
e = ValueError('a')
e.extra = 5
print(e.extra, e.__dict__, e.__traceback__)  # prints: 5 {'extra': 5} None
e.add_note('one')
e.add_note('two')
print(e.__notes__, e.with_traceback(None) is e)  # prints: ['one', 'two'] True
e.__cause__ = KeyError('k')
print(repr(e.__cause__), e.__suppress_context__)  # prints: KeyError('k') True
e.__suppress_context__ = False
e.__context__ = e.__cause__
e.__cause__ = None
print(repr(e.__context__), e.__cause__, e.__suppress_context__)  # prints: KeyError('k') None True
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
# prints: 5 None 3 None (1, 2)
print(NameError('m', name='n').name, AttributeError('m', name='n', obj=5).obj, ImportError('m', name='n', path='p').path, ImportError('m').msg)
# prints: n 5 p m
print(OSError(2, 'gone'), OSError(2, 'gone', 'file').filename, OSError(2, 'gone', 'file').args, OSError('x').errno, OSError(1, 'x').strerror)
# prints: [Errno 2] gone file (2, 'gone') None x
s = SyntaxError('bad', ('file', 3, 1, 'text'))
print(s, s.lineno, s.msg, s.args)  # prints: bad (file, line 3) 3 bad ('bad', ('file', 3, 1, 'text'))
try:
    missing
except NameError as error:
    print(error.name)  # prints: missing
try:
    [].missing
except AttributeError as error:
    print(error.name, error.obj)  # prints: missing []
def f(): pass
f.counter = 1
f.counter += 1
f.__name__ = 'renamed'
print(f.counter, f.__name__, f.__dict__)  # prints: 2 renamed {'counter': 2}
def wrong(name, value):
    try:
        if name == 'args': e.args = value
        elif name == 'cause': e.__cause__ = value
        elif name == 'context': e.__context__ = value
        elif name == 'suppress': e.__suppress_context__ = value
        elif name == 'traceback': e.__traceback__ = value
        elif name == 'note': e.add_note(value)
        elif name == 'keyword': ValueError(x=value)
        elif name == 'keyword2': NameError(x=value)
        elif name == 'name': f.__name__ = value
        elif name == 'start': range(3).start = value
        elif name == 'real': (5).real = value
        elif name == 'append': [].append = value
        elif name == 'new': [].new = value
        elif name == 'type': int.new = value
        elif name == 'delete': del e.nothing
    except Exception as error:
        print(name, type(error).__name__, error)
for name in ('args', 'cause', 'context', 'suppress', 'traceback', 'note', 'keyword', 'keyword2', 'name', 'start', 'real', 'append', 'new', 'type', 'delete'):
    wrong(name, 5)
# prints: args TypeError 'int' object is not iterable
# prints: cause TypeError exception cause must be None or derive from BaseException
# prints: context TypeError exception context must be None or derive from BaseException
# prints: suppress TypeError attribute value type must be bool
# prints: traceback TypeError __traceback__ must be a traceback or None
# prints: note TypeError add_note() argument must be str, not int
# prints: keyword TypeError ValueError() takes no keyword arguments
# prints: keyword2 TypeError NameError() got an unexpected keyword argument 'x'
# prints: name TypeError __name__ must be set to a string object
# prints: start AttributeError readonly attribute
# prints: real AttributeError attribute 'real' of 'int' objects is not writable
# prints: append AttributeError 'list' object attribute 'append' is read-only
# prints: new AttributeError 'list' object has no attribute 'new' and no __dict__ for setting new attributes
# prints: type TypeError cannot set 'new' attribute of immutable type 'int'
# prints: delete AttributeError 'ValueError' object has no attribute 'nothing'
try:
    10.0 ** 400
except OverflowError as error:
    print(len(error.args))  # prints: 2
