# replace, with a count and with an empty needle.
print('aXbXc'.replace('X', '--'), 'aXbXc'.replace('X', '', 1), 'aaa'.replace('aa', 'b'))  # prints: a--b--c abXc ba
print('abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'abc'.replace('x', 'y'))  # prints: -a-b-c- -a-bc x abc
print('日本é'.replace('本', 'x'), 'abc'.replace('b', '日'), ascii('é1'.replace('é', 'a')))  # prints: 日xé a日c 'a1'
print('aaa'.replace('a', 'b', count=2), 'aaa'.replace('a', 'b', -1), 'aaa'.replace('a', 'b', 0))  # prints: bba bbb aaa
print(len(('a' * 100000).replace('a', 'bcd')))  # prints: 300000


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.replace('a'))  # prints: TypeError replace() takes at least 2 positional arguments (1 given)
attempt(lambda: 'a'.replace('a', 1))  # prints: TypeError replace() argument 2 must be str, not int
attempt(lambda: 'a'.replace('a', 'b', 'c', 'd'))  # prints: TypeError replace() takes at most 3 arguments (4 given)
