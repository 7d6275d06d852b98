# 8.6.4.3 Capture patterns bind, 8.6.4.4 the wildcard does not
def first(v):
    match v:
        case []:
            return 'empty'
        case x:
            return x

match 5:
    case _:
        print('wild')  # prints: wild
try:
    _
except NameError as e:
    print(e)  # prints: name '_' is not defined
match 'value':
    case name:
        pass
print(name, first([]), first(7))  # prints: value empty 7
match [1, 2, 3]:
    case [_, _, last]:
        print(last)  # prints: 3
match 1, 2:
    case a, b:
        print(a + b)  # prints: 3
