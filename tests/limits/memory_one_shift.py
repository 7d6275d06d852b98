# expect: MemoryError
1 << 10**10
