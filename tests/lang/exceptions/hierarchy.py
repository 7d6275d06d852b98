# Exception hierarchy
def caught(error, kind):
    try:
        raise error
    except kind:
        return True
    except BaseException:
        return False
print(caught(KeyError(), LookupError), caught(IndexError(), LookupError), caught(ZeroDivisionError(), ArithmeticError))
# prints: True True True
print(caught(OverflowError(), ArithmeticError), caught(UnboundLocalError(), NameError), caught(RecursionError(), RuntimeError))
# prints: True True True
print(caught(NotImplementedError(), RuntimeError), caught(ValueError(), TypeError), caught(KeyboardInterrupt(), Exception))
# prints: True False False
print(caught(SystemExit(), BaseException), caught(StopIteration(), Exception), caught(IndentationError(), SyntaxError))
# prints: True True True
print(isinstance(ValueError(), Exception), issubclass(KeyError, LookupError), issubclass(KeyError, (int, Exception)))
# prints: True True True
print(issubclass(Exception, BaseException), issubclass(MemoryError, Exception), issubclass(AssertionError, Exception))
# prints: True True True
print(ValueError, KeyError('a'), repr(KeyError('a')))  # prints: <class 'ValueError'> 'a' KeyError('a')
