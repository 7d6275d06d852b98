# 6.7: sums of floats in a loop go as the processor rounds
x = 0.0
for i in range(10):
    x += 0.1
print(x, x == 1.0)  # prints: 0.9999999999999999 False
y = 1.0
for i in range(60):
    y /= 3
print(y)  # prints: 2.3589824875925728e-29
z = 0.0
for i in range(1, 2001):
    z += 1 / (i * i)
print(z)  # prints: 1.6444341918273961
print(sum([0.1] * 10), sum([1e16, 1.0, -1e16]))  # prints: 1.0 1.0
