# 6.11 Boolean operations: the last value decided on is the result
def say(value):
    print('say', value)
    return value
print(say(0) and say(1))  # prints: say 0
# prints: 0
print(say(1) and say(2))  # prints: say 1
# prints: say 2
# prints: 2
print(say(0) or say('') or say(3))  # prints: say 0
# prints: say 
# prints: say 3
# prints: 3
print(say(1) or say(2))  # prints: say 1
# prints: 1
print(not say([]) and say('x') or say('y'))  # prints: say []
# prints: say x
# prints: x
print(1 and 2 and 3, 0 or None or [], 1 and 0 or 5, (1 or 0) and 5)  # prints: 3 [] 5 5
