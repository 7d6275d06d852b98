"""Writes src/types/float_powers.c: the powers of ten the float code multiplies by. python3 tools/float_powers.py > src/types/float_powers.c

Row k - LEAST holds the first 128 bits of 10**k, cut off, so that 10**k = (row + less than 1) * 2**(floor(k * log2(10)) - 127).
"""
LEAST, MOST = -342, 324

print('/* Powers of ten for float_text.c, float_parse.c and float_format.c: the first 128 bits of 10^k for k = %d..%d, cut off,' % (LEAST, MOST))
print(' * the high word first. Exact for k = 0..55. Written by tools/float_powers.py; change that. */')
print('#include "types/float_inner.h"\n')
print('// clang-format off')
print('const uint64_t boa_powers_of_ten[][2] = {')
for k in range(LEAST, MOST + 1):
    bits = (10 ** abs(k)).bit_length()
    if k >= 0:
        row = 10 ** k << 128 >> bits
    else:
        row = (1 << bits + 127) // 10 ** -k
        row >>= row.bit_length() - 128
    print('{0x%016x,0x%016x},' % (row >> 64, row & (1 << 64) - 1))
print('};')
