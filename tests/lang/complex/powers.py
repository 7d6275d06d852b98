# 6.5 The power operator: complex numbers
print((1 + 2j) ** 2, (1 + 2j) ** 0, (1 + 2j) ** -1, (1j) ** 2, 2j ** 3, (2 + 0j) ** 10, 0j ** 0, 0j ** 2, (1 + 1j) ** 100, (0.5j) ** -7)
# prints: (-3+4j) (1+0j) (0.2-0.4j) (-1+0j) (-0-8j) (1024+0j) (1+0j) 0j (-1125899906842624+0j) (-0+128j)
def show(z):
    print(round(z.real, 9), round(z.imag, 9))
show((1 + 2j) ** 0.5)  # prints: 1.27201965 0.786151378
show((1 + 2j) ** (1.5 - 2j))  # prints: 30.57125563 1.569227886
show((-8) ** (1 / 3))  # prints: 1.0 1.732050808
show((-2.0) ** 0.5)  # prints: 0.0 1.414213562
show(2 ** 1j)  # prints: 0.769238901 0.638961276
show((3 - 1j) ** 101 / 1e50)  # prints: 1.488017776 -2.790305198
print(pow(1j, 2), pow(2, 3 + 0j), pow(1j, 2, None))  # prints: (-1+0j) (8+0j) (-1+0j)
def attempt(f):
    try:
        print(f())
    except (ArithmeticError, ValueError) as e:
        print(type(e).__name__, e)
attempt(lambda: 0j ** -1)  # prints: ZeroDivisionError zero to a negative or complex power
attempt(lambda: 0 ** 1j)  # prints: ZeroDivisionError zero to a negative or complex power
attempt(lambda: (1e200 + 1j) ** 2)  # prints: OverflowError complex exponentiation
attempt(lambda: (1 + 2j) ** 10**30)  # prints: OverflowError complex exponentiation
attempt(lambda: pow(1j, 2, 3))  # prints: ValueError complex modulo
attempt(lambda: complex(float('inf'), 0) ** 2)  # prints: OverflowError complex exponentiation
