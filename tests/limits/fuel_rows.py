# expect: fuel limit exceeded
# flags: --max-fuel 3000000
# what moves many items at once is paid for by how many they are
a, b = list(range(100000)), list(range(100000))
for _ in range(10000):
    a[:] = b
