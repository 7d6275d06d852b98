# 4.2.2: built-in names are found last and may be covered
def f():
    len = lambda x: 'mine'
    return len([1])
print(f(), len([1]))  # prints: mine 1
sum = 5
print(sum + 1)  # prints: 6
del sum
print(sum([1, 2]))  # prints: 3
list = [1]
try:
    list('ab')
except TypeError as e:
    print(e)  # prints: 'list' object is not callable
del list
print(list('ab'))  # prints: ['a', 'b']
def g(str, max=min):
    return str, max(3, 2)
print(g('x'), max(3, 2))  # prints: ('x', 2) 3
def shadow():
    global print_count
    print_count = 0
    def print_(x):
        global print_count
        print_count += 1
    print_(1), print_(2)
shadow()
print(print_count)  # prints: 2
