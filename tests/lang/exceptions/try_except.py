# 8.4.1 except clause
def attempt(f):
    try:
        return f()
    except ZeroDivisionError as e:
        return f'zero: {e}'
    except (KeyError, IndexError) as e:
        return f'lookup: {e}'
    except Exception as e:
        return f'other: {e}'
print(attempt(lambda: 1 // 0))  # prints: zero: division by zero
print(attempt(lambda: {}['k']))  # prints: lookup: 'k'
print(attempt(lambda: [][3]))  # prints: lookup: list index out of range
print(attempt(lambda: int('x')))  # prints: other: invalid literal for int() with base 10: 'x'
print(attempt(lambda: 'fine'))  # prints: fine
try:
    try:
        [][0]
    except KeyError:
        print('wrong')
except LookupError as e:
    print('outer', e)  # prints: outer list index out of range
try:
    1 + None
except:
    print('bare except')  # prints: bare except
