# 8.4.3, 8.4.4 else and finally clauses
def run(f):
    log = []
    try:
        log.append('try')
        f()
    except ValueError:
        log.append('except')
    else:
        log.append('else')
    finally:
        log.append('finally')
    return log
def fail():
    raise ValueError
print(run(lambda: None), run(fail))  # prints: ['try', 'else', 'finally'] ['try', 'except', 'finally']
try:
    run(lambda: 1 / 0)
except ZeroDivisionError as e:
    print('through', e)  # prints: through division by zero
def else_raises():
    try:
        pass
    except ValueError:
        return 'caught'
    else:
        raise ValueError('from else')
    finally:
        print('finally first')
try:
    else_raises()  # prints: finally first
except ValueError as e:
    print(e)  # prints: from else
