# 7.3 The assert statement
assert True
assert 1 + 1 == 2, 'arithmetic'
try:
    assert False
except AssertionError as e:
    print(repr(e))  # prints: AssertionError()
try:
    assert [], 'empty list'
except AssertionError as e:
    print(repr(e), e)  # prints: AssertionError('empty list') empty list
try:
    assert 0, (1, 2)
except AssertionError as e:
    print(repr(e))  # prints: AssertionError((1, 2))
def boom():
    print('message made')
    return 'm'
assert 1, boom()
assert 2 > 3, f'{2} is not above {3}'  # raises: AssertionError: 2 is not above 3
