# 6.7 Binary arithmetic operations: integers have no largest value
a = 2**62 - 1
print(a + 1, -a - 2, a + a)  # prints: 4611686018427387904 -4611686018427387905 9223372036854775806
print(2**63, -2**63, 2**63 - 1, 2**64)
# prints: 9223372036854775808 -9223372036854775808 9223372036854775807 18446744073709551616
print(10**40 + 1 - 10**40)  # prints: 1
print(99999999999999999999 + 1)  # prints: 100000000000000000000
total = 0
for i in range(70):
    total += 2**i
print(total, total == 2**70 - 1)  # prints: 1180591620717411303423 True
