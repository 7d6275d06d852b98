# 8: a parser for arithmetic, by functions
def tokens(text):
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if c in '0123456789.':
            j = i
            while j < len(text) and text[j] in '0123456789.':
                j += 1
            out.append(float(text[i:j]) if '.' in text[i:j] else int(text[i:j]))
            i = j
        elif c in '+-*/()':
            out.append(c)
            i += 1
        elif c == ' ':
            i += 1
        else:
            raise ValueError(f'unexpected {c!r} at {i}')
    return out
def evaluate(text):
    todo = tokens(text)
    def peek():
        return todo[0] if todo else None
    def atom():
        if not todo:
            raise ValueError('unexpected end')
        t = todo.pop(0)
        if t == '(':
            value = sum_()
            if not todo or todo.pop(0) != ')':
                raise ValueError('missing )')
            return value
        if t == '-':
            return -atom()
        if isinstance(t, str):
            raise ValueError(f'unexpected {t}')
        return t
    def product():
        value = atom()
        while peek() in ('*', '/'):
            value = value * atom() if todo.pop(0) == '*' else value / atom()
        return value
    def sum_():
        value = product()
        while peek() in ('+', '-'):
            value = value + product() if todo.pop(0) == '+' else value - product()
        return value
    value = sum_()
    if todo:
        raise ValueError(f'left over: {todo}')
    return value
for text in ('1 + 2 * 3', '(1 + 2) * 3', '-4 * -(2 - 5)', '10 / 4', '2 * (3 + 4', '1 + $', '1.5 * 2 2', '', '7 / 0'):
    try:
        print(text, '=', evaluate(text))
    except (ValueError, ZeroDivisionError) as e:
        print(text, '->', e)
# prints: 1 + 2 * 3 = 7
# prints: (1 + 2) * 3 = 9
# prints: -4 * -(2 - 5) = -12
# prints: 10 / 4 = 2.5
# prints: 2 * (3 + 4 -> missing )
# prints: 1 + $ -> unexpected '$' at 4
# prints: 1.5 * 2 2 -> left over: [2]
# prints:  -> unexpected end
# prints: 7 / 0 -> division by zero
