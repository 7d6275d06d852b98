# Built-in functions: float of a string
print(float('1.5'), float('-1.5e3'), float(' 42 '), float('1_000.5'), float('.5'), float('5.'))
# prints: 1.5 -1500.0 42.0 1000.5 0.5 5.0
print(float('1e400'), float('-1e-400'), float('0.1000000000000000055511151231257827'), float('nan'))  # prints: inf -0.0 0.1 nan
print(float(), float(7), float(True), float(2**60), float('١'))  # prints: 0.0 7.0 1.0 1.152921504606847e+18 1.0
for text in ('', 'x', '1.5.2', '1e', '0x10', '1 2', '_1', 'infx'):
    try:
        float(text)
    except ValueError as e:
        print(e)
# prints: could not convert string to float: ''
# prints: could not convert string to float: 'x'
# prints: could not convert string to float: '1.5.2'
# prints: could not convert string to float: '1e'
# prints: could not convert string to float: '0x10'
# prints: could not convert string to float: '1 2'
# prints: could not convert string to float: '_1'
# prints: could not convert string to float: 'infx'
for value in (None, [], 'a'):
    try:
        float(value)
    except (TypeError, ValueError) as e:
        print(e)
# prints: float() argument must be a string or a real number, not 'NoneType'
# prints: float() argument must be a string or a real number, not 'list'
# prints: could not convert string to float: 'a'
