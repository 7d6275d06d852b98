# 8.4.1 except clause: what is compared must be an exception class
def attempt(kind):
    try:
        try:
            raise ValueError('v')
        except kind:
            print('caught')
    except TypeError as e:
        print(e)
attempt(ValueError)  # prints: caught
attempt((KeyError, ValueError))  # prints: caught
attempt(5)  # prints: catching classes that do not inherit from BaseException is not allowed
attempt((KeyError, 'x'))  # prints: catching classes that do not inherit from BaseException is not allowed
attempt(None)  # prints: catching classes that do not inherit from BaseException is not allowed
def not_evaluated():
    try:
        return 'no error'
    except 1 / 0:
        return 'wrong'
print(not_evaluated())  # prints: no error
try:
    try:
        raise ValueError('v')
    except missing_name:
        pass
except NameError as e:
    print(e)  # prints: name 'missing_name' is not defined
