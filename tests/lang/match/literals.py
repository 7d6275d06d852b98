# 8.6.4.2 Literal patterns: compared by ==, None and booleans by identity
def kind(v):
    match v:
        case 0:
            return 'zero'
        case -1:
            return 'minus one'
        case 2.5 | -2.5:
            return 'two and a half'
        case 1 + 2j | -3j:
            return 'complex'
        case 'text' 'more':
            return 'str'
        case b'bytes':
            return 'bytes'
        case None:
            return 'None'
        case True:
            return 'True'
        case False:
            return 'False'
    return 'nothing'

print([kind(v) for v in (0, 0.0, False, -1, True, 1)])  # prints: ['zero', 'zero', 'zero', 'minus one', 'True', 'nothing']
print([kind(v) for v in (2.5, -2.5, 1 + 2j, -3j, 'textmore', b'bytes', None, 'other', [])])
# prints: ['two and a half', 'two and a half', 'complex', 'complex', 'str', 'bytes', 'None', 'nothing', 'nothing']
class Everything:
    def __eq__(self, other):
        return True
print(kind(Everything()))  # prints: zero
