# 2.4.6 Imaginary literals; repr of complex numbers
print(2j, 0j, 1.5J, 1e3j, .5j, 00j, 1_0j)  # prints: 2j 0j 1.5j 1000j 0.5j 0j 10j
print(1 + 2j, 1 - 2j, -1j, -(1 + 2j), 0.0 + 1j)  # prints: (1+2j) (1-2j) (-0-1j) (-1-2j) 1j
print(complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0))  # prints: (-0+0j) -0j (-0-0j)
print(repr(1e100 + 1e-100j), str(1e16j), 123456789012345678j)  # prints: (1e+100+1e-100j) 1e+16j 1.2345678901234568e+17j
inf, nan = float('inf'), float('nan')
print(complex(inf, nan), complex(nan, -inf), complex(0, nan), complex(0, -inf))  # prints: (inf+nanj) (nan-infj) nanj -infj
print([1j, (2 + 0j,)], {1j: 2j}, f'{1j}, {1 + 1j!r}')  # prints: [1j, ((2+0j),)] {1j: 2j} 1j, (1+1j)
print(type(1j), type(1j) is complex, isinstance(1j, complex), isinstance(1, complex))
# prints: <class 'complex'> True True False
