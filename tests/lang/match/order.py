# 8.6.1 Overview: the subject is evaluated once, cases are tried from top to bottom, and only one runs
def subject():
    print('subject')
    return [1, 2]

match subject():
    case [1]:
        print('one')
    case [1, x] if print('guard'):
        print('never')
    case [1, x]:
        print('this', x)
    case [1, 2]:
        print('not this')  # prints: subject
        # prints: guard
        # prints: this 2
match 3:
    case 4:
        print('four')
print('nothing matched')  # prints: nothing matched
match = case = 5
print(match, case)  # prints: 5 5
match (1, 2):
    case 1, *rest:
        print(rest)  # prints: [2]
match x, *[3, 4]:
    case [a, b, c]:
        print(a, b, c)  # prints: 2 3 4
