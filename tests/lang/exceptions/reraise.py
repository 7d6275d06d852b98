# 7.8 The raise statement: bare raise
def f():
    try:
        raise ValueError('original')
    except ValueError:
        print('seen')
        raise
try:
    f()  # prints: seen
except ValueError as e:
    print(e)  # prints: original
def g():
    try:
        1 / 0
    except ZeroDivisionError as e:
        try:
            raise KeyError('inner')
        except KeyError:
            pass
        raise
try:
    g()
except Exception as e:
    print(repr(e))  # prints: ZeroDivisionError('division by zero')
def helper():
    raise
try:
    try:
        raise IndexError('from outside')
    except IndexError:
        helper()
except IndexError as e:
    print('helper raised', e)  # prints: helper raised from outside
def same():
    try:
        raise ValueError('x')
    except ValueError as e:
        first = e
        try:
            raise e
        except ValueError as again:
            return first is again
print(same())  # prints: True
