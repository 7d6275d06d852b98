# 8.8 Class definitions: a body is code like any other: loops, conditions, try, with names that stay
log = []

class C:
    for i in range(5):
        if i == 1:
            continue
        if i == 3:
            break
        log.append(i)
    else:
        log.append('never')
    while i < 6:
        i += 1
    try:
        1 // 0
    except ZeroDivisionError as e:
        caught = str(e)
    finally:
        log.append('finally')
    if caught:
        yes = 1
    else:
        no = 1
    a, *b = 1, 2, 3
    b[0] += 10
    (w := 5)
    x = y = []

print(log, C.i, C.caught)  # prints: [0, 2, 'finally'] 6 division by zero
print(hasattr(C, 'e'), hasattr(C, 'yes'), hasattr(C, 'no'))  # prints: False True False
print(C.a, C.b, C.w, C.x is C.y)  # prints: 1 [12, 3] 5 True
