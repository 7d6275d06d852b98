# 8.4: try inside except inside finally
log = []
def f(n):
    try:
        try:
            if n == 0:
                raise ValueError('zero')
            if n == 1:
                raise KeyError('one')
            log.append('no error')
        except ValueError as e:
            log.append(f'inner {e}')
            try:
                {}['missing']
            except KeyError as inner:
                log.append(f'innermost {inner}')
            log.append(f'still {e}')
        finally:
            log.append('finally')
            try:
                [][0]
            except IndexError:
                log.append('in finally')
    except KeyError as e:
        log.append(f'outer {e}')
    return n
for n in range(3):
    f(n)
    print(log)
    log.clear()
# prints: ['inner zero', "innermost 'missing'", 'still zero', 'finally', 'in finally']
# prints: ['finally', 'in finally', "outer 'one'"]
# prints: ['no error', 'finally', 'in finally']
def deep(n):
    if n == 0:
        raise ValueError('bottom')
    try:
        deep(n - 1)
    except ValueError as e:
        raise ValueError(f'{n} < {e}')
try:
    deep(4)
except ValueError as e:
    print(e)  # prints: 4 < 3 < 2 < 1 < bottom
