# 6.12 Assignment expressions
if (n := len([1, 2, 3])) > 2:
    print('long', n)  # prints: long 3
data = [1, 2, 3, 4]
i = 0
while (item := data[i]) != 3:
    print(item)
    i += 1
# prints: 1
# prints: 2
print([y for x in data if (y := x * 2) > 4], y)  # prints: [6, 8] 8
print((a := 1) + (b := 2) + a, a, b)  # prints: 4 1 2
def f():
    values = [last := 5, last + 1, last ** 2]
    return values, last
print(f())  # prints: ([5, 6, 25], 5)
x = 10
print(x + (x := 3), x)  # prints: 13 3
