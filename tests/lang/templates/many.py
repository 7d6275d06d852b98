# 2.6.3 t-strings: with many interpolations
a = 1
t = t'{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}x{a}{a}y'
print(len(t.interpolations), len(t.strings), sum(t.values))
print(t.strings[30:])
print(''.join(t.strings))
# prints: 35 36 35
# prints: ('', '', '', 'x', '', 'y')
# prints: xy
