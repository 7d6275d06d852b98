# float() of text.
print(float('1.5'), float(' -1e3\n'), float('1_000.5_0'), float('.5'), float('5.'), float('٣.١'), float('1e-400'), float('1e400'))  # prints: 1.5 -1000.0 1000.5 0.5 5.0 3.1 0.0 inf
print(float('inf'), float('-Infinity'), float('NaN'), float('+0.1'), float('0.1e1'), float('9007199254740993'))  # prints: inf -inf nan 0.1 1.0 9007199254740992.0
print(float('179769313486231580793728971405301e276'), float('2.2250738585072011e-308'), float('0.' + '0' * 400 + '1'))  # prints: 1.7976931348623157e+308 2.225073858507201e-308 0.0


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: float(''))  # prints: ValueError could not convert string to float: ''
attempt(lambda: float('abc'))  # prints: ValueError could not convert string to float: 'abc'
attempt(lambda: float('1__0'))  # prints: ValueError could not convert string to float: '1__0'
attempt(lambda: float('1_'))  # prints: ValueError could not convert string to float: '1_'
attempt(lambda: float('1_e5'))  # prints: ValueError could not convert string to float: '1_e5'
attempt(lambda: float('1._5'))  # prints: ValueError could not convert string to float: '1._5'
attempt(lambda: float('0x1p3'))  # prints: ValueError could not convert string to float: '0x1p3'
attempt(lambda: float('1 2'))  # prints: ValueError could not convert string to float: '1 2'
attempt(lambda: float('infi'))  # prints: ValueError could not convert string to float: 'infi'
