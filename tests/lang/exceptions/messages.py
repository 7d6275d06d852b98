# Exceptions: str, repr and args
print(str(ValueError()) == '', str(ValueError('a')), str(ValueError('a', 1)), repr(ValueError()), repr(ValueError('a', 1)))
# prints: True a ('a', 1) ValueError() ValueError('a', 1)
print(str(KeyError('k')), str(KeyError('a', 'b')), str(KeyError()) == '', repr(KeyError('k')))
# prints: 'k' ('a', 'b') True KeyError('k')
print(ValueError('a', 1).args, Exception().args, Exception([1]).args)  # prints: ('a', 1) () ([1],)
e = ValueError('x')
e.args = ('changed',)
print(e, repr(e))  # prints: changed ValueError('changed')
print([ValueError('in a list')], str(Exception(None)), str(Exception((1, 2))))  # prints: [ValueError('in a list')] None (1, 2)
try:
    raise Exception('message', {'code': 5})
except Exception as error:
    print(error.args[1]['code'], error)  # prints: 5 ('message', {'code': 5})
