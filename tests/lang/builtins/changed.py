# 3.1, 4.2.2 Names: a name that no module has is looked up in the module builtins, as it is then
import builtins
import textwrap


def f():
    return added


builtins.added = 5
print(f(), added, builtins.added)  # prints: 5 5 5
print(textwrap.shorten("some words here", 12), len("abc"))  # prints: some [...] 3
kept = len
builtins.len = lambda x: 42
print(len("abc"), builtins.len([]))  # prints: 42 42
builtins.len = kept
print(len("abc"))  # prints: 3
said, real = [], print
builtins.print = lambda *words: said.append(words)
print("hidden", 1)
builtins.print = real
print(said)  # prints: [('hidden', 1)]
del builtins.added
try:
    f()
except NameError as e:
    print(e)  # prints: name 'added' is not defined
print(sorted([3, 1, 2]), max([1, 5], key=lambda x: -x), isinstance(True, int))  # prints: [1, 2, 3] 1 True
setattr(builtins, "later", 1)
vars(builtins)["latest"] = 2
print(later, latest, eval("later + latest"))  # prints: 1 2 3


class NeedsLen:
    def __len__(self):
        return 3


len = 7
print(len, bool(NeedsLen()), builtins.len([]))  # prints: 7 True 0
del len
print(len("x"))  # prints: 1
import string

string.print = None
namespace = {}
exec("print(later, len('x'))", namespace)  # prints: 1 1
try:
    del builtins.nothing
except AttributeError as e:
    print(e)  # prints: 'module' object has no attribute 'nothing'
del builtins.later, builtins.latest
