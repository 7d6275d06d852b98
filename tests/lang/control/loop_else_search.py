# 8.3: the else of a loop runs when nothing broke it
def first_factor(n):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        return None
    return d
print([(n, first_factor(n)) for n in range(2, 12)])
# prints: [(2, None), (3, None), (4, 2), (5, None), (6, 2), (7, None), (8, 2), (9, 3), (10, 2), (11, None)]
def count_until(items, stop):
    n = 0
    for x in items:
        if x == stop:
            break
        n += 1
    else:
        n = -1
    return n
print(count_until('abc', 'c'), count_until('abc', 'x'), count_until('', 'x'))  # prints: 2 -1 -1
i = 0
while i < 3:
    i += 1
    if i == 5:
        break
else:
    print('complete', i)  # prints: complete 3
