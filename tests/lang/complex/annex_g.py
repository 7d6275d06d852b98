# 6.7: a real operand is not made complex first; infinities survive products and quotients (C11, annex G)
inf, nan = float('inf'), float('nan')
values = [1, -0.0, inf, nan, 1j, complex(-0.0, 2), complex(inf, 1), complex(nan, inf), complex(-0.0, -0.0), complex(1, inf)]
for x in values:
    print([x + y for y in values])
# prints: [2, 1.0, inf, nan, (1+1j), (1+2j), (inf+1j), (nan+infj), (1-0j), (2+infj)]
# prints: [1.0, -0.0, inf, nan, 1j, (-0+2j), (inf+1j), (nan+infj), (-0-0j), (1+infj)]
# prints: [inf, inf, inf, nan, (inf+1j), (inf+2j), (inf+1j), (nan+infj), (inf-0j), (inf+infj)]
# prints: [nan, nan, nan, nan, (nan+1j), (nan+2j), (nan+1j), (nan+infj), (nan-0j), (nan+infj)]
# prints: [(1+1j), 1j, (inf+1j), (nan+1j), 2j, 3j, (inf+2j), (nan+infj), 1j, (1+infj)]
# prints: [(1+2j), (-0+2j), (inf+2j), (nan+2j), 3j, (-0+4j), (inf+3j), (nan+infj), (-0+2j), (1+infj)]
# prints: [(inf+1j), (inf+1j), (inf+1j), (nan+1j), (inf+2j), (inf+3j), (inf+2j), (nan+infj), (inf+1j), (inf+infj)]
# prints: [(nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj)]
# prints: [(1-0j), (-0-0j), (inf-0j), (nan-0j), 1j, (-0+2j), (inf+1j), (nan+infj), (-0-0j), (1+infj)]
# prints: [(2+infj), (1+infj), (inf+infj), (nan+infj), (1+infj), (1+infj), (inf+infj), (nan+infj), (1+infj), (2+infj)]
for x in values:
    print([x - y for y in values])
# prints: [0, 1.0, -inf, nan, (1-1j), (1-2j), (-inf-1j), (nan-infj), (1+0j), -infj]
# prints: [-1.0, 0.0, -inf, nan, (-0-1j), -2j, (-inf-1j), (nan-infj), 0j, (-1-infj)]
# prints: [inf, inf, nan, nan, (inf-1j), (inf-2j), (nan-1j), (nan-infj), (inf+0j), (inf-infj)]
# prints: [nan, nan, nan, nan, (nan-1j), (nan-2j), (nan-1j), (nan-infj), (nan+0j), (nan-infj)]
# prints: [(-1+1j), 1j, (-inf+1j), (nan+1j), 0j, -1j, (-inf+0j), (nan-infj), 1j, (-1-infj)]
# prints: [(-1+2j), 2j, (-inf+2j), (nan+2j), (-0+1j), 0j, (-inf+1j), (nan-infj), 2j, (-1-infj)]
# prints: [(inf+1j), (inf+1j), (nan+1j), (nan+1j), (inf+0j), (inf-1j), (nan+0j), (nan-infj), (inf+1j), (inf-infj)]
# prints: [(nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+infj), (nan+nanj), (nan+infj), (nan+nanj)]
# prints: [(-1-0j), -0j, (-inf-0j), (nan-0j), (-0-1j), -2j, (-inf-1j), (nan-infj), 0j, (-1-infj)]
# prints: [infj, (1+infj), (-inf+infj), (nan+infj), (1+infj), (1+infj), (-inf+infj), (nan+nanj), (1+infj), nanj]
for x in values:
    print([x * y for y in values])
# prints: [1, -0.0, inf, nan, 1j, (-0+2j), (inf+1j), (nan+infj), (-0-0j), (1+infj)]
# prints: [-0.0, 0.0, nan, nan, (-0-0j), -0j, (nan-0j), (nan+nanj), 0j, (-0+nanj)]
# prints: [inf, nan, inf, nan, (nan+infj), (nan+infj), (inf+infj), (nan+infj), (nan+nanj), (inf+infj)]
# prints: [nan, nan, nan, nan, (nan+nanj), (nan+nanj), (nan+nanj), (nan+nanj), (nan+nanj), (nan+nanj)]
# prints: [1j, (-0-0j), (nan+infj), (nan+nanj), (-1+0j), (-2+0j), (nan+infj), (-inf+nanj), -0j, (-inf+nanj)]
# prints: [(-0+2j), -0j, (nan+infj), (nan+nanj), (-2+0j), (-4-0j), (nan+infj), (-inf+nanj), 0j, (-inf+nanj)]
# prints: [(inf+1j), (nan-0j), (inf+infj), (nan+nanj), (nan+infj), (nan+infj), (inf+infj), (nan+infj), (nan+nanj), (nan+infj)]
# prints: [(nan+infj), (nan+nanj), (nan+infj), (nan+nanj), (-inf+nanj), (-inf+nanj), (nan+infj), (-inf+nanj), (nan+nanj), (-inf+nanj)]
# prints: [(-0-0j), 0j, (nan+nanj), (nan+nanj), -0j, 0j, (nan+nanj), (nan+nanj), 0j, (nan+nanj)]
# prints: [(1+infj), (-0+nanj), (inf+infj), (nan+nanj), (-inf+nanj), (-inf+nanj), (nan+infj), (-inf+nanj), (nan+nanj), (-inf+infj)]
for x in values:
    print([x / y for y in values if y])
# prints: [1.0, 0.0, nan, -1j, (-0-0.5j), -0j, -0j, -0j]
# prints: [-0.0, -0.0, nan, (-0+0j), 0j, (-0+0j), (-0+0j), (-0+0j)]
# prints: [inf, nan, nan, (nan-infj), (nan-infj), (nan+nanj), (nan+nanj), (nan+nanj)]
# prints: [nan, nan, nan, (nan+nanj), (nan+nanj), (nan+nanj), (nan+nanj), (nan+nanj)]
# prints: [1j, 0j, (nan+nanj), (1+0j), (0.5-0j), 0j, 0j, 0j]
# prints: [(-0+2j), (-0+0j), (nan+nanj), (2+0j), (1+0j), 0j, 0j, 0j]
# prints: [(inf+1j), (nan+0j), (nan+nanj), (nan-infj), (nan-infj), (nan+nanj), (nan+nanj), (nan+nanj)]
# prints: [(nan+infj), (nan+nanj), (nan+nanj), (inf+nanj), (inf+nanj), (nan+nanj), (nan+nanj), (nan+nanj)]
# prints: [(-0-0j), (-0-0j), (nan+nanj), (-0+0j), 0j, (-0+0j), (-0+0j), (-0+0j)]
# prints: [(1+infj), nanj, (nan+nanj), (inf+nanj), (inf+nanj), (nan+nanj), (nan+nanj), (nan+nanj)]
