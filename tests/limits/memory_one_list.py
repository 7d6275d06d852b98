# expect: MemoryError
[0] * 10**10
