# expect: MemoryError
f'{1:>10000000000}'
