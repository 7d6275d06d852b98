# 6.7 Binary arithmetic operations: complex numbers, and real numbers mixed with them
a, b = 1 + 2j, 3 - 4j
print(a + b, a - b, a * b, a / b, b / a)  # prints: (4-2j) (-2+6j) (11+2j) (-0.2+0.4j) (-1-2j)
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a)  # prints: (2+2j) (2+2j) 2j -2j (2+4j) (2+4j) (0.5+1j) (0.4-0.8j)
print(a + 0.5, 0.5 - a, a * 0.5, 0.5 / a, True + a, a * False)  # prints: (1.5+2j) (-0.5-2j) (0.5+1j) (0.1-0.2j) (2+2j) 0j
print(-a, +a, abs(3 + 4j), a.conjugate(), bool(a), bool(0j), bool(complex(-0.0, 0)), not 1j)
# prints: (-1-2j) (1+2j) 5.0 (1-2j) True False False False
print(a.real, a.imag, (5).real, 2.5.imag)  # prints: 1.0 2.0 5 0.0
a += 1j
a *= 2
a -= 0.5
a /= 1j
print(a)  # prints: (6-1.5j)
print(10**20 * 1j, 2**64 + 1j)  # prints: 1e+20j (1.8446744073709552e+19+1j)
