# find, rfind, index, rindex, count and `in`, with bounds.
print('hello'.find('l'), 'hello'.rfind('l'), 'hello'.find('x'))  # prints: 2 3 -1
print('hello'.find('l', 3), 'hello'.find('l', -2, -1), 'hello'.rfind('l', 0, 3))  # prints: 3 3 2
print('abc'.find(''), 'abc'.rfind(''), 'abc'.find('', 3), 'abc'.find('', 4))  # prints: 0 3 3 -1
print('abc'.index('c'), 'abcabc'.rindex('b'))  # prints: 2 4
print('aaaa'.count('aa'), 'abc'.count(''), 'abcabc'.count('b', 2), 'abc'.count('', 5))  # prints: 2 4 1 0
print('naïve日本'.find('日'), '日本'.find('x'), 'abc'.find('日'))  # prints: 5 -1 -1
print('ell' in 'hello', 'x' in 'hello', '' in '')  # prints: True False True
print('hello'.find('l', None, None), 'hello'.find('l', -10**30, 10**30))  # prints: 2 2


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'abc'.index('x'))  # prints: ValueError substring not found
attempt(lambda: 'abc'.rindex('x'))  # prints: ValueError substring not found
attempt(lambda: 'abc'.find(1))  # prints: TypeError find() argument 1 must be str, not int
attempt(lambda: 'abc'.find('a', 'b'))  # prints: TypeError slice indices must be integers or None or have an __index__ method
attempt(lambda: 1 in 'abc')  # prints: TypeError 'in <string>' requires string as left operand, not int
