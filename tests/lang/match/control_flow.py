# 8.6 The match statement: break, continue and return leave it
def f(items):
    out = []
    for item in items:
        match item:
            case 'stop':
                break
            case 'skip':
                continue
            case 'return':
                return out, 'returned'
            case [a, b]:
                for i in range(a, b):
                    match i % 3:
                        case 0:
                            continue
                        case 1 if i > 6:
                            break
                        case r:
                            out.append((i, r))
            case {'raise': message}:
                try:
                    raise ValueError(message)
                except ValueError as e:
                    match str(e):
                        case text:
                            out.append(text)
                finally:
                    out.append('finally')
            case other:
                out.append(other)
    else:
        out.append('else')
    return out

print(f([1, 'skip', [0, 9], 2]))  # prints: [1, (1, 1), (2, 2), (4, 1), (5, 2), 2, 'else']
print(f([{'raise': 'hello'}, 'stop', 3]))  # prints: ['hello', 'finally']
print(f(['a', 'return', 'b']))  # prints: (['a'], 'returned')
