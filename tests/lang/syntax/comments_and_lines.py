# 2.1 Line structure
x = 1 # a comment
# another
y = 2; z = 3; print(x, y, z)  # prints: 1 2 3

if x: print('one line'); print('two')  # prints: one line
# prints: two
total = 1 + \
    2
print(total)  # prints: 3
print([1,  # inside brackets
       2,

       3])  # prints: [1, 2, 3]
s = '# not a comment'
print(s)  # prints: # not a comment
if True: pass
def f(a,
      b=2):
    return a + b
print(f(1))  # prints: 3
