# 6.2.1.1 Private name mangling: names with two leading underscores carry the class's name
class _Account:
    __rate = 2

    def __init__(self, __amount):
        self.__amount = __amount

    def __double(self):
        return self.__amount * _Account.__rate

    def show(self):
        __local = self.__double()
        return __local, [__q for __q in 'ab']

    class __Inner:
        pass

    inner = __Inner
    __dunder__ = 'kept'

a = _Account(21)
print(a.show(), vars(a))  # prints: (42, ['a', 'b']) {'_Account__amount': 21}
print(sorted(name for name in vars(_Account) if name.startswith('_Account')))
# prints: ['_Account__Inner', '_Account__double', '_Account__rate']
print(_Account.inner.__name__, _Account.__dunder__)  # prints: __Inner kept
try:
    a.__amount
except AttributeError as e:
    print(e)  # prints: '_Account' object has no attribute '__amount'
a.__amount = 'outside'
print(sorted(vars(a)))  # prints: ['_Account__amount', '__amount']
