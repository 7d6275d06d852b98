# expect: MemoryError
(1, 2) * 10**9
