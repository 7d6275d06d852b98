# oracle: 64-bit
# 6.5 The power operator: results that no float can hold
def attempt(f):
    try:
        print(f())
    except (OverflowError, ZeroDivisionError) as e:
        print(e)
attempt(lambda: 10.0 ** 400)  # prints: (34, 'Numerical result out of range')
attempt(lambda: (-10.0) ** 401)  # prints: (34, 'Numerical result out of range')
attempt(lambda: 10.0 ** -400)  # prints: 0.0
attempt(lambda: 2.0 ** 1023 * 2)  # prints: inf
