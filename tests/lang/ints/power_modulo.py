# Built-in functions: pow with three arguments
print(pow(2, 10), pow(2, 10, 1000), pow(3, 200, 13))  # prints: 1024 24 9
print(pow(7, 10**20, 10**9 + 7))  # prints: 145069005
print(pow(-3, 3, 5), pow(3, 3, -5), pow(0, 0, 1))  # prints: 3 -3 0
print(pow(3, -1, 7), pow(10, -2, 97))  # prints: 5 65
try:
    pow(2, -1, 4)
except ValueError as e:
    print(e)  # prints: base is not invertible for the given modulus
try:
    pow(2, 3, 0)
except ValueError as e:
    print(e)  # prints: pow() 3rd argument cannot be 0
