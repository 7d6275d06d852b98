# 6.10.2 Membership test operations
print('b' in 'abc', 'bc' in 'abc', '' in 'abc', '' in '', 'ac' in 'abc', 'abcd' in 'abc')
# prints: True True True True False False
print('x' not in 'abc', '😀' in 'a😀b', 'é' in 'e\u0301')  # prints: True True False
try:
    1 in 'abc'
except TypeError as e:
    print(e)  # prints: 'in <string>' requires string as left operand, not int
print('aab' in 'aaaaaab', 'ab' * 3 in 'ba' * 4)  # prints: True True
