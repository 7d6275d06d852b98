# str.format: numbering, names, look-ups, conversions, nested specifications.
print('{} {}'.format(1, 2), '{1} {0}'.format(1, 2), '{a}-{b}'.format(a=1, b=2), '{{}} {{{}}}'.format(5))  # prints: 1 2 2 1 1-2 {} {5}
print('{0[1]} {a[k]} {0[0]}'.format([1, 2], a={'k': 'v'}), '{0.__class__}'.format(1), '{[0]}'.format('xyz'))  # prints: 2 v 1 <class 'int'> x
print('{!r} {!s} {!a}'.format('é', 'é', 'é'), '{:>{}}|{:{}}'.format(1, 5, 2, '<3'), '{:{w}.{p}f}'.format(3.14159, w=8, p=2))  # prints: 'é' é '\xe9'     1|2       3.14
print('{0:>5}{0:<5}|'.format('ab'), '{a!r:^9}'.format(a='x'), '{}'.format([1, 'a']), '{k}'.format_map({'k': 7}), 'plain'.format(1))  # prints:    abab   |    'x'    [1, 'a'] 7 plain


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: '{}'.format())  # prints: IndexError Replacement index 0 out of range for positional args tuple
attempt(lambda: '{a}'.format())  # prints: KeyError 'a'
attempt(lambda: '{0}{}'.format(1, 2))  # prints: ValueError cannot switch from manual field specification to automatic field numbering
attempt(lambda: '{}{0}'.format(1, 2))  # prints: ValueError cannot switch from automatic field numbering to manual field specification
attempt(lambda: '{'.format(1))  # prints: ValueError Single '{' encountered in format string
attempt(lambda: '}'.format(1))  # prints: ValueError Single '}' encountered in format string
attempt(lambda: '{0'.format(1))  # prints: ValueError expected '}' before end of string
attempt(lambda: '{0!'.format(1))  # prints: ValueError end of string while looking for conversion specifier
attempt(lambda: '{0!x}'.format(1))  # prints: ValueError Unknown conversion specifier x
attempt(lambda: '{0!rx}'.format(1))  # prints: ValueError expected ':' after conversion specifier
attempt(lambda: '{0:'.format(1))  # prints: ValueError unmatched '{' in format spec
attempt(lambda: '{0[}'.format(1))  # prints: ValueError expected '}' before end of string
attempt(lambda: '{0[]}'.format([1]))  # prints: ValueError Empty attribute in format string
attempt(lambda: '{0[0]x}'.format([1]))  # prints: ValueError Only '.' or '[' may follow ']' in format field specifier
attempt(lambda: '{0.x}'.format(1))  # prints: AttributeError 'int' object has no attribute 'x'
attempt(lambda: '{0[5]}'.format([1]))  # prints: IndexError list index out of range
attempt(lambda: '{0[-1]}'.format([1]))  # prints: TypeError list indices must be integers or slices, not str
attempt(lambda: '{:{:{}}}'.format(1, 2, 3))  # prints: ValueError Max string recursion exceeded
attempt(lambda: '{99999999999999999999}'.format(1))  # prints: ValueError Too many decimal digits in format string
attempt(lambda: '{}'.format_map({}))  # prints: ValueError Format string contains positional fields
attempt(lambda: '{a}'.format_map({}))  # prints: KeyError 'a'
