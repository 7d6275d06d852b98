# 8.4.2 except* clause: each takes its part of the group, and every clause may run
def show(e):
    if isinstance(e, BaseExceptionGroup):
        return [e.message, *map(show, e.exceptions)]
    return repr(e)

def f(error):
    try:
        print('body')
        if error:
            raise error
    except* ValueError as v:
        print('ValueError', show(v))
    except* (KeyError, IndexError) as k:
        print('lookup', show(k))
    except* TypeError:
        print('TypeError')
    else:
        print('else')
    finally:
        print('finally')
    try:
        v
    except UnboundLocalError:
        print('v is unbound')

f(None)  # prints: body
# prints: else
# prints: finally
# prints: v is unbound
f(ExceptionGroup('g', [ValueError(1), KeyError(2), TypeError(3), ValueError(4)]))  # prints: body
# prints: ValueError ['g', 'ValueError(1)', 'ValueError(4)']
# prints: lookup ['g', 'KeyError(2)']
# prints: TypeError
# prints: finally
# prints: v is unbound
f(ValueError('naked'))  # prints: body
# prints: ValueError ['', "ValueError('naked')"]
# prints: finally
# prints: v is unbound
f(ExceptionGroup('outer', [ExceptionGroup('inner', [IndexError(1), ValueError(2)])]))  # prints: body
# prints: ValueError ['outer', ['inner', 'ValueError(2)']]
# prints: lookup ['outer', ['inner', 'IndexError(1)']]
# prints: finally
# prints: v is unbound
