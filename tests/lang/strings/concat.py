# 6.7 Binary arithmetic operations on strings
s = 'ab'
print(s + 'cd', s * 3, 3 * s, s * 0 == '', s * -1 == '', '' + '')  # prints: abcd ababab ababab True True 
t = s
t += 'c'
print(s, t)  # prints: ab abc
out = ''
for i in range(200):
    out += str(i)
print(len(out), out[:12], out[-6:])  # prints: 490 012345678910 198199
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: 'a' + 1)  # prints: can only concatenate str (not "int") to str
attempt(lambda: 1 + 'a')  # prints: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: 'a' + None)  # prints: can only concatenate str (not "NoneType") to str
attempt(lambda: 'a' * 'b')  # prints: can't multiply sequence by non-int of type 'str'
attempt(lambda: 'a' * 1.0)  # prints: can't multiply sequence by non-int of type 'float'
attempt(lambda: 'a' - 'b')  # prints: unsupported operand type(s) for -: 'str' and 'str'
