# 3.3.8 __index__: an exception in it is caught where the built-in was called, also in a return statement's call
class Bad:
    def __index__(self):
        return 'a'
def number():
    return range(Bad())
def text():
    return hex(Bad())
def caught(f):
    try:
        return f()
    except TypeError as e:
        return str(e)
print(caught(number))  # prints: __index__ returned non-int (type str)
print(caught(text))  # prints: __index__ returned non-int (type str)
print(caught(lambda: range(Bad(), 5)))  # prints: __index__ returned non-int (type str)
