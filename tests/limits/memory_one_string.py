# expect: MemoryError
'x' * 10**12
