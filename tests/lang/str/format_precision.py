# oracle: 64-bit
# 6.1.3.1 Format specification mini-language: a precision beyond what an int holds is refused.
def attempt(v, spec):
    try:
        print(format(v, spec))
    except ValueError as e:
        print('ValueError', e)


attempt(1.0, '.9999999999f')  # prints: ValueError precision too big
attempt(1.0, '.2147483648e')  # prints: ValueError precision too big
attempt(2.5, '.3f')  # prints: 2.500
