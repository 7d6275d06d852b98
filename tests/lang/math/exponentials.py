# math: exp, exp2, expm1, pow
import math
def show(*values):
    print(*[f'{x:.12g}' for x in values])
show(math.exp(0), math.exp(1), math.exp(-1), math.exp(700), math.exp(-800), math.exp(-math.inf), math.exp2(10), math.exp2(0.5), math.exp2(-3), math.expm1(1e-10), math.expm1(1))
# prints: 1 2.71828182846 0.367879441171 1.01423205474e+304 0 0 1024 1.41421356237 0.125 1.00000000005e-10 1.71828182846
for x in (0.0, -0.0, 1, -1, 2, 0.5, -2.5, math.inf, -math.inf, math.nan):
    row = []
    for y in (0, 1, -1, 2, 0.5, -3, math.inf, -math.inf, math.nan):
        try:
            row.append(f'{math.pow(x, y):.10g}')
        except (ValueError, OverflowError) as e:
            row.append(str(e))
    print(x, row)
# prints: 0.0 ['1', '0', 'math domain error', '0', '0', 'math domain error', '0', 'inf', 'nan']
# prints: -0.0 ['1', '-0', 'math domain error', '0', '0', 'math domain error', '0', 'inf', 'nan']
# prints: 1 ['1', '1', '1', '1', '1', '1', '1', '1', '1']
# prints: -1 ['1', '-1', '-1', '1', 'math domain error', '-1', '1', '1', 'nan']
# prints: 2 ['1', '2', '0.5', '4', '1.414213562', '0.125', 'inf', '0', 'nan']
# prints: 0.5 ['1', '0.5', '2', '0.25', '0.7071067812', '8', '0', 'inf', 'nan']
# prints: -2.5 ['1', '-2.5', '-0.4', '6.25', 'math domain error', '-0.064', 'inf', '0', 'nan']
# prints: inf ['1', 'inf', '0', 'inf', 'inf', '0', 'inf', '0', 'nan']
# prints: -inf ['1', '-inf', '-0', 'inf', 'inf', '-0', 'inf', '0', 'nan']
# prints: nan ['1', 'nan', 'nan', 'nan', 'nan', 'nan', 'nan', 'nan', 'nan']
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(math.exp, 710)  # prints: OverflowError math range error
attempt(math.exp, 10**400)  # prints: OverflowError int too large to convert to float
attempt(math.exp2, 1024)  # prints: OverflowError math range error
attempt(math.expm1, 1000)  # prints: OverflowError math range error
attempt(math.pow, 10, 400)  # prints: OverflowError math range error
attempt(math.pow, -10.0, 401)  # prints: OverflowError math range error
attempt(math.pow, 2)  # prints: TypeError pow expected 2 arguments, got 1
attempt(math.pow, 'a', 2)  # prints: TypeError must be real number, not str
