# 6.2.4: the first iterable is evaluated outside, in order
def say(x):
    print('say', x)
    return x
print([say(i) for i in say([1, 2]) if say(i + 10)])  # prints: say [1, 2]
# prints: say 11
# prints: say 1
# prints: say 12
# prints: say 2
# prints: [1, 2]
x = [1, 2]
print([x for x in x for x in [x, x * 10]])  # prints: [1, 10, 2, 20]
def failing():
    try:
        return [1 // n for n in (1, 0)]
    except ZeroDivisionError as e:
        return str(e)
print(failing())  # prints: division by zero
try:
    [i for i in 5]
except TypeError as e:
    print(e)  # prints: 'int' object is not iterable
total = 0
print([total := total + v for v in [1, 2, 3]], total)  # prints: [1, 3, 6] 6
