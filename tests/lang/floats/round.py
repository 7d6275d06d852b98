# Built-in functions: round goes to the even neighbour of exact halves
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(2.675, 2))  # prints: 0 2 2 0 -2 2.67
print(round(3.14159, 2), round(3.14159, 0), round(12345.678, -2), round(1e22, 3))  # prints: 3.14 3.0 12300.0 1e+22
print(round(1.5, None), round(2.0), round(0.1 + 0.2, 15), round(5e-324, 400))  # prints: 2 2 0.3 5e-324
print(round(1e300, -400), round(150.0, -2), round(250.0, -2))  # prints: 0.0 200.0 200.0
for x in (float('inf'), float('nan')):
    try:
        round(x)
    except (OverflowError, ValueError) as e:
        print(e)
    print(round(x, 2))
# prints: cannot convert float infinity to integer
# prints: inf
# prints: cannot convert float NaN to integer
# prints: nan
