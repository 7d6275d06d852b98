# 8.4.4 finally clause: on every way out
def f():
    try:
        return 'try'
    finally:
        print('finally f')
print(f())  # prints: finally f
# prints: try
def g():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print('body', i)
        finally:
            print('finally', i)
    return 'end'
print(g())  # prints: body 0
# prints: finally 0
# prints: finally 1
# prints: finally 2
# prints: end
def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
print(value_is_kept())  # prints: 1
def nested():
    try:
        try:
            return 'inner'
        finally:
            print('first')
    finally:
        print('second')
print(nested())  # prints: first
# prints: second
# prints: inner
def in_loop():
    while True:
        try:
            try:
                return 'out'
            finally:
                print('a')
        finally:
            print('b')
print(in_loop())  # prints: a
# prints: b
# prints: out
