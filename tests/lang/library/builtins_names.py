# builtins: names that all modules fall back to; setting one is seen at once
import builtins, io
real = builtins.print
def spy(*a, **k): real('SPY', *a, **k)
builtins.print = spy
print(1)  # prints: SPY 1
def f(): print('in f')
f()  # prints: SPY in f
builtins.print = real
print('back')  # prints: back
builtins.answer = 42
print(answer)  # prints: 42
exec('print(answer, newname)', {'newname': 5})  # prints: 42 5
del builtins.answer
try: answer
except NameError as e: print(e)  # prints: name 'answer' is not defined
inputs = iter(['a', 'b'])
builtins.input = lambda prompt='': next(inputs)
print(input('? '), input())  # prints: a b
saved = builtins.len
builtins.len = lambda x: 99
print(len([]))  # prints: 99
builtins.len = saved
print(len([]))  # prints: 0
def len(x): return 'mine'
print(len([]), builtins.len([1]))  # prints: mine 1
del len
print(len([]))  # prints: 0
from builtins import sum as s
print(s([1, 2]))  # prints: 3
print(hasattr(builtins, 'print'), builtins.int is int, 'ValueError' in dir(builtins))  # prints: True True True
