# 6.1.3 Format specification mini-language: complex numbers
values = (1.5 + 2.25j, 2j, complex(-0.0, 1234567.891), complex(float('nan'), float('-inf')))
for spec in ('', 'g', 'e', '.2f', '+.3g', '>20', '<20', '^20', '*^20.1f', '#', 'n', ',', '_', 'z.1f', '.3', '+', ' ', '#.3g', '-', '10', ',.2f', 'E', '.0f'):
    print(spec, [format(z, spec) for z in values])
# prints:  ['(1.5+2.25j)', '2j', '(-0+1234567.891j)', '(nan-infj)']
# prints: g ['1.5+2.25j', '0+2j', '-0+1.23457e+06j', 'nan-infj']
# prints: e ['1.500000e+00+2.250000e+00j', '0.000000e+00+2.000000e+00j', '-0.000000e+00+1.234568e+06j', 'nan-infj']
# prints: .2f ['1.50+2.25j', '0.00+2.00j', '-0.00+1234567.89j', 'nan-infj']
# prints: +.3g ['+1.5+2.25j', '+0+2j', '-0+1.23e+06j', '+nan-infj']
# prints: >20 ['         (1.5+2.25j)', '                  2j', '   (-0+1234567.891j)', '          (nan-infj)']
# prints: <20 ['(1.5+2.25j)         ', '2j                  ', '(-0+1234567.891j)   ', '(nan-infj)          ']
# prints: ^20 ['    (1.5+2.25j)     ', '         2j         ', ' (-0+1234567.891j)  ', '     (nan-infj)     ']
# prints: *^20.1f ['******1.5+2.2j******', '******0.0+2.0j******', '**-0.0+1234567.9j***', '******nan-infj******']
# prints: # ['(1.5+2.25j)', '2.j', '(-0.+1234567.891j)', '(nan-infj)']
# prints: n ['1.5+2.25j', '0+2j', '-0+1.23457e+06j', 'nan-infj']
# prints: , ['(1.5+2.25j)', '2j', '(-0+1,234,567.891j)', '(nan-infj)']
# prints: _ ['(1.5+2.25j)', '2j', '(-0+1_234_567.891j)', '(nan-infj)']
# prints: z.1f ['1.5+2.2j', '0.0+2.0j', '0.0+1234567.9j', 'nan-infj']
# prints: .3 ['(1.5+2.25j)', '2j', '(-0+1.23e+06j)', '(nan-infj)']
# prints: + ['(+1.5+2.25j)', '+2j', '(-0+1234567.891j)', '(+nan-infj)']
# prints:   ['( 1.5+2.25j)', ' 2j', '(-0+1234567.891j)', '( nan-infj)']
# prints: #.3g ['1.50+2.25j', '0.00+2.00j', '-0.00+1.23e+06j', 'nan-infj']
# prints: - ['(1.5+2.25j)', '2j', '(-0+1234567.891j)', '(nan-infj)']
# prints: 10 ['(1.5+2.25j)', '        2j', '(-0+1234567.891j)', '(nan-infj)']
# prints: ,.2f ['1.50+2.25j', '0.00+2.00j', '-0.00+1,234,567.89j', 'nan-infj']
# prints: E ['1.500000E+00+2.250000E+00j', '0.000000E+00+2.000000E+00j', '-0.000000E+00+1.234568E+06j', 'NAN-INFj']
# prints: .0f ['2+2j', '0+2j', '-0+1234568j', 'nan-infj']
for spec in ('010', '=10', 'x', '%', 'd', 's', 'r', 'gg'):
    try:
        print(format(1j, spec))
    except ValueError as e:
        print(e)
# prints: Zero padding is not allowed in complex format specifier
# prints: '=' alignment flag is not allowed in complex format specifier
# prints: Unknown format code 'x' for object of type 'complex'
# prints: Unknown format code '%' for object of type 'complex'
# prints: Unknown format code 'd' for object of type 'complex'
# prints: Unknown format code 's' for object of type 'complex'
# prints: Unknown format code 'r' for object of type 'complex'
# prints: Invalid format specifier 'gg' for object of type 'complex'
print(f'{1 + 2j:.1f} {1j:>5}', '{:g}'.format(1 + 0.5j), '%s %r' % (1j, 2j))  # prints: 1.0+2.0j    1j 1+0.5j 1j 2j
