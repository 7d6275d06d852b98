# 6.5 The power operator on floats
print(2.0 ** 3, 2 ** 3.0, 9 ** 0.5, 2 ** -1, 2.0 ** -1074)  # prints: 8.0 8.0 3.0 0.5 5e-324
print(10.0 ** 2, 10 ** -2, 1e10 ** 2, 0.5 ** 10)  # prints: 100.0 0.01 1e+20 0.0009765625
print((-2.0) ** 3, (-2.0) ** -3, (-0.0) ** -2.0 if False else 'left out')  # prints: -8.0 -0.125 left out
print(float('inf') ** -1, float('-inf') ** 3, 0.0 ** 5, 1.0 ** float('inf'))  # prints: 0.0 -inf 0.0 1.0
