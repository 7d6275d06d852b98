# 8.4.2 except* clause: what no clause takes is raised again
def show(e):
    if isinstance(e, BaseExceptionGroup):
        return [e.message, *map(show, e.exceptions)]
    return repr(e)

def attempt(error):
    try:
        try:
            raise error
        except* ValueError as v:
            print('took', show(v))
    except BaseException as rest:
        print('left', show(rest))

attempt(ExceptionGroup('g', [ValueError(1), KeyError(2)]))  # prints: took ['g', 'ValueError(1)']
# prints: left ['g', 'KeyError(2)']
attempt(ExceptionGroup('g', [KeyError(1), ExceptionGroup('h', [ValueError(2), OSError(3)])]))
# prints: took ['g', ['h', 'ValueError(2)']]
# prints: left ['g', 'KeyError(1)', ['h', 'OSError(3)']]
attempt(KeyError('naked'))  # prints: left KeyError('naked')
attempt(ExceptionGroup('g', [KeyError(1)]))  # prints: left ['g', 'KeyError(1)']
attempt(BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)]))  # prints: took ['b', 'ValueError(1)']
# prints: left ['b', 'KeyboardInterrupt()']
attempt(ExceptionGroup('g', [ValueError(1)]))  # prints: took ['g', 'ValueError(1)']
print('nothing left')  # prints: nothing left
