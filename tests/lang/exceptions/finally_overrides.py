# 8.4.4 finally clause: its own return, break or exception wins
def f():
    try:
        return 1
    finally:
        return 2
print(f())  # prints: 2
def g():
    try:
        raise ValueError('lost')
    finally:
        return 'swallowed'
print(g())  # prints: swallowed
def h():
    while True:
        try:
            raise ValueError('lost too')
        finally:
            break
    return 'after break'
print(h())  # prints: after break
def k():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')
try:
    k()
except KeyError as e:
    print(repr(e), repr(e.__context__))  # prints: KeyError('second') ValueError('first')
def m():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return 'all'
print(m())  # prints: all
