# 6.10.1 Value comparisons of strings
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc', '' < 'a', 'a' == 'a', 'a' != 'A')
# prints: True False True True True True True
print('é' > 'z', '😀' > '\uffff', 'ÿ' < 'Ā', 'Z' < 'a', '10' < '9')  # prints: True True True True True
print(min('hello'), max('hello'), min('b', 'a'), max(['x', 'yy', 'z']))  # prints: e o a z
print('a' == 1, 'a' != 1, 'a' == ['a'])  # prints: False True False
try:
    'a' < 1
except TypeError as e:
    print(e)  # prints: '<' not supported between instances of 'str' and 'int'
print(sorted(['b', 'A', 'a', 'é', 'B', '', 'aa']))  # prints: ['', 'A', 'B', 'a', 'aa', 'b', 'é']
