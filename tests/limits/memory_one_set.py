# expect: MemoryError
set(range(10**9))
