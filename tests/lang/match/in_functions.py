# 8.6 The match statement in recursive functions, generators and with nested subjects
def evaluate(e):
    match e:
        case int() | float():
            return e
        case ('+', a, b):
            return evaluate(a) + evaluate(b)
        case ('*', a, b):
            return evaluate(a) * evaluate(b)
        case ('-', a):
            return -evaluate(a)
        case ('let', str(name), value, body):
            return evaluate(replace(body, name, evaluate(value)))
        case _:
            raise ValueError(f'bad expression {e!r}')

def replace(e, name, value):
    match e:
        case str(s) if s == name:
            return value
        case tuple([op, *parts]):
            return (op, *[replace(p, name, value) for p in parts])
        case other:
            return other

def tokens(text):
    for ch in text:
        match ch:
            case '+' | '-' | '*' | '/':
                yield 'op', ch
            case d if '0' <= d <= '9':
                yield 'digit', int(d)
            case ' ':
                pass
            case c:
                yield 'other', c

print(evaluate(('+', 2, ('*', 3, ('-', 4)))))  # prints: -10
print(evaluate(('let', 'x', 5, ('*', 'x', ('+', 'x', 1)))))  # prints: 30
print(list(tokens('1 + a*2')))  # prints: [('digit', 1), ('op', '+'), ('other', 'a'), ('op', '*'), ('digit', 2)]
try:
    evaluate(('?',))
except ValueError as e:
    print(e)  # prints: bad expression ('?',)
