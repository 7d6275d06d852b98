# format() of floats.
print(format(3.14159, '.2f'), format(3.14159, '8.3f'), format(-3.14159, '+.1e'), format(1e10, 'g'), format(0.00001, 'g'), format(1.5, '%'))  # prints: 3.14    3.142 -3.1e+00 1e+10 1e-05 150.000000%
print(format(1.0), format(1.0, '5'), format(1e16, ''), format(1.0, '.1'), format(123456.0, '.3'), format(1e22, '#'))  # prints: 1.0   1.0 1e+16 1e+00 1.23e+05 1.e+22
print(format(1234567.891, ',.2f'), format(1234567.891, '_'), format(1234.5, '012,.1f'), format(-1234.5, '012,'), format(1e6, ',.0f'))  # prints: 1,234,567.89 1_234_567.891 00,001,234.5 -0,001,234.5 1,000,000
print(format(1234.56789, '.5,f'), format(0.123456789, '._f'), format(1234567.1234567, ',.7_f'), format(1.5, '.1,'), format(0.1, '.20,f'))  # prints: 1234.567,89 0.123_457 1,234,567.123_456_7 2e+00 0.100,000,000,000,000,005,55
print(format(float('inf'), '08'), format(float('nan'), '>6'), format(float('-inf'), 'F'), format(float('inf'), '%'), format(-0.0, ''))  # prints: 00000inf    nan -INF inf% -0.0
print(format(-0.0, 'z'), format(-0.001, 'z.1f'), format(-0.0, '.1f'), format(-1.5, 'z.0f'), format(0.5, '.0f'), format(2.5, '.0f'))  # prints: 0.0 0.0 -0.0 -2 0 2
print(format(1.0, '#.0f'), format(1.5, '#g'), format(100.0, '#.3g'), format(1e-7, 'E'), format(5e-324, '.3g'), format(1.7976931348623157e308, 'g'))  # prints: 1. 1.50000 100. 1.000000E-07 4.94e-324 1.79769e+308
print(len(format(0.1, '.1000f')), format(0.1, '.30f'), format(1e300, '.3e'), format(123.456, 'n'))  # prints: 1002 0.100000000000000005551115123126 1.000e+300 123.456


def attempt(v, spec):
    try:
        print(format(v, spec))
    except Exception as e:
        print(type(e).__name__, e)


attempt(1.0, 'd')  # prints: ValueError Unknown format code 'd' for object of type 'float'
attempt(1.0, 'x')  # prints: ValueError Unknown format code 'x' for object of type 'float'
attempt(1.0, '.,_f')  # prints: ValueError Cannot specify both ',' and '_'.
attempt(1.0, '.,n')  # prints: ValueError Cannot specify ',' with 'n'.
attempt(1.0, ',n')  # prints: ValueError Cannot specify ',' with 'n'.
attempt(1.0, '.f')  # prints: ValueError Format specifier missing precision
