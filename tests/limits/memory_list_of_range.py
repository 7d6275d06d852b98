# expect: MemoryError
list(range(10**12))
