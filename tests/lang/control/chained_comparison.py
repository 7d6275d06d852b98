# 6.10 Comparisons: chains evaluate each operand once and stop early
def say(x):
    print('say', x)
    return x
print(say(1) < say(2) < say(3))  # prints: say 1
# prints: say 2
# prints: say 3
# prints: True
print(say(3) < say(2) < say(1))  # prints: say 3
# prints: say 2
# prints: False
print(1 < 2 > 1 != 3 == 3, 1 < 3 < 2, 0 <= 0 <= 0)  # prints: True False True
print(1 == 1.0 == True, 'a' < 'b' < 'c' in 'xcx', 1 is 1 is not None)  # prints: True True True
print(not 1 < 2 < 3, (1 < 2) < 2, 1 < (2 < 3))  # prints: False True False
x = 5
if 0 < x < 10:
    print('within')  # prints: within
