# 2.4.3 f-strings: fields are evaluated from left to right
def say(x):
    print('say', x)
    return x
print(f'{say(1)} {say(2)} {say(3):{say(4)}}')  # prints: say 1
# prints: say 2
# prints: say 3
# prints: say 4
# prints: 1 2    3
print(f'{say("a")!r:>{say(6)}}')  # prints: say a
# prints: say 6
# prints:    'a'
total = 0
def add(n):
    global total
    total += n
    return total
print(f'{add(1)}{add(2)}{add(3)}')  # prints: 136
