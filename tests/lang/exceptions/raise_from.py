# 7.8 The raise statement: causes and contexts
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('bad') from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    # prints: ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('during')
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)  # prints: None ZeroDivisionError('division by zero') False
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('alone') from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)  # prints: None ZeroDivisionError('division by zero') True
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))  # prints: KeyError()
try:
    raise ValueError from 5
except TypeError as e:
    print(e)  # prints: exception causes must derive from BaseException
