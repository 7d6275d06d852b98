# Built-in functions: complex of numbers
print(complex(), complex(1), complex(1.5), complex(True), complex(1, 2), complex(0.5, -1))
# prints: 0j (1+0j) (1.5+0j) (1+0j) (1+2j) (0.5-1j)
print(complex(imag=2), complex(real=3), complex(real=1, imag=1), complex(1j), complex(1j, 1j), complex(1 + 2j, 3 + 4j))
# prints: 2j (3+0j) (1+1j) 1j (-1+1j) (-3+5j)
z = 1 + 2j
print(complex(z) is z, complex(10**20, 2**70))  # prints: True (1e+20+1.1805916207174113e+21j)
def attempt(f, *arguments, **keywords):
    try:
        print(f(*arguments, **keywords))
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(complex, [])  # prints: TypeError complex() argument must be a string or a number, not list
attempt(complex, [], 1)  # prints: TypeError complex() argument 'real' must be a real number, not list
attempt(complex, 1, [])  # prints: TypeError complex() argument 'imag' must be a real number, not list
attempt(complex, '1', 2)  # prints: TypeError complex() argument 'real' must be a real number, not str
attempt(complex, 1, '2')  # prints: TypeError complex() argument 'imag' must be a real number, not str
attempt(complex, real='1')  # prints: TypeError complex() argument 'real' must be a real number, not str
attempt(complex, imag='1')  # prints: TypeError complex() argument 'imag' must be a real number, not str
attempt(complex, None)  # prints: TypeError complex() argument must be a string or a number, not NoneType
attempt(complex, 1, 2, 3)  # prints: TypeError complex() takes at most 2 arguments (3 given)
attempt(complex, foo=1)  # prints: TypeError complex() got an unexpected keyword argument 'foo'
attempt(complex, 1, real=1)  # prints: TypeError argument for complex() given by name ('real') and position (1)
attempt(complex, 10**400)  # prints: OverflowError int too large to convert to float
attempt(complex, 1, 10**400)  # prints: OverflowError int too large to convert to float
