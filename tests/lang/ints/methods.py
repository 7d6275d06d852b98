# Standard types: methods and functions of integers
print((0).bit_length(), (1).bit_length(), (255).bit_length(), (-256).bit_length(), (2**100).bit_length())  # prints: 0 1 8 9 101
print(abs(-5), abs(5), abs(-10**30))  # prints: 5 5 1000000000000000000000000000000
print(round(1234), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2))  # prints: 1234 1200 1200 1400 -1200
print(round(15, -1), round(25, -1), round(5, 3), round(10**30 + 5, -1))  # prints: 20 20 5 1000000000000000000000000000000
