# Built-in functions: print
print()  # prints:
print(1, 'a', None, [1, 'b'])  # prints: 1 a None [1, 'b']
print(1, 2, sep='-')  # prints: 1-2
print('a', 'b', sep='')  # prints: ab
print('no newline', end='')  # prints: no newline then more!
print(' then more', end='!\n')
print(*[1, 2], sep='\n')  # prints: 1
# prints: 2
print('a', end='\n\n')  # prints: a
# prints:
print(1, 2, sep=None, end=None)  # prints: 1 2
print(print('inner'))  # prints: inner
# prints: None
print('tab\tnew\\line', 'é日😀')  # prints: tab	new\line é日😀
try:
    print(1, sep=5)
except TypeError as e:
    print(e)  # prints: sep must be None or a string, not int
