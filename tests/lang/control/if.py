# 8.1 The if statement
def size(n):
    if n < 0:
        return 'negative'
    elif n == 0:
        return 'zero'
    elif n < 10:
        return 'small'
    else:
        return 'large'
print(size(-1), size(0), size(5), size(50))  # prints: negative zero small large
if []:
    print('not here')
elif {}:
    print('nor here')
if 'a': print('one line'); print('two statements')  # prints: one line
# prints: two statements
if not None and (1 < 2 or 1 / 0):
    if True:
        print('nested')  # prints: nested
    else:
        print('wrong else')
