# Methods of float
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: (1.5).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), (1e300).hex(), float('-inf').hex(), float('nan').hex())  # raises: TypeError: attempt() takes 1 positional argument but 7 were given
attempt(lambda: [float.fromhex(x) for x in ('0x1.8p+0', '0x1.999999999999ap-4', '1.8', '  -0x.8p1 ', 'inf', '-Infinity', 'nan', '0x1p-5000', '0xe.p1')])
attempt(lambda: [float.fromhex(x).hex() for x in ('0x1.fffffffffffff8p0', '0x1.fffffffffffff7p0', '0x1.0p-1075', '0x1.8p-1075', '0x1.0000000000000800001p0')])
attempt(lambda: [x.as_integer_ratio() for x in (1.5, 0.1, -0.0, 1e22, 2.0 ** -70)])
attempt(lambda: (1.5).real, (1.5).imag, (1.5).conjugate(), float.from_number(5), (2.0).is_integer())
attempt(lambda: float.fromhex('0x1p5000'))
attempt(lambda: float.fromhex('0x1.fffffffffffff8p+1023'))
attempt(lambda: float.fromhex(''))
attempt(lambda: float.fromhex('0x'))
attempt(lambda: float.fromhex('0x1.8q'))
attempt(lambda: float.fromhex('0x1p'))
attempt(lambda: float.fromhex(5))
attempt(lambda: float('inf').as_integer_ratio())
attempt(lambda: float('nan').as_integer_ratio())
attempt(lambda: float.from_number('a'))
