# 2.3.2 Soft keywords: match, case and _ are names everywhere else
match = [1, 2, 3]
case = {'a': 1}
_ = 'under'
print(match[0], case['a'], _)  # prints: 1 1 under
match[0] = 7
print(match)  # prints: [7, 2, 3]
def f(match, case=1, *, _=2):
    return match, case, _
print(f(match=0), f(0, _=3))  # prints: (0, 1, 2) (0, 1, 3)
match: int = 5
match (_):
    case 'under':
        print('matched', match)  # prints: matched 5
match -1:
    case -1:
        print('minus one')  # prints: minus one
print((match - 1), (match) * 2)  # prints: 4 10
