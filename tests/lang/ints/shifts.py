# 6.8 Shifting operations
print(1 << 0, 1 << 10, 1 << 62, 1 << 63, 1 << 100)
# prints: 1 1024 4611686018427387904 9223372036854775808 1267650600228229401496703205376
print(-1 << 3, -5 << 70)  # prints: -8 -5902958103587056517120
print(1024 >> 3, 1023 >> 3, -1024 >> 3, -1023 >> 3)  # prints: 128 127 -128 -128
print(2**100 >> 98, -2**100 >> 98, 2**100 >> 200, -2**100 >> 200)  # prints: 4 -4 0 -1
print(5 >> 1000000, -5 >> 1000000, 0 << 100)  # prints: 0 -1 0
for shift in (-1, -10**20):
    try:
        1 << shift
    except ValueError as e:
        print(e)
    try:
        1 >> shift
    except ValueError as e:
        print(e)
# prints: negative shift count
# prints: negative shift count
# prints: negative shift count
# prints: negative shift count
