# 4.7.1 String methods: the first and last letters of the alphabet, in strs of every length
for word in 'a', 'az', 'z{', '`a', 'AZ', '@A', 'Z[':
    s = (word * 10)[:19]
    print(s.upper(), s.lower(), s.swapcase())
# prints: AAAAAAAAAA aaaaaaaaaa AAAAAAAAAA
# prints: AZAZAZAZAZAZAZAZAZA azazazazazazazazaza AZAZAZAZAZAZAZAZAZA
# prints: Z{Z{Z{Z{Z{Z{Z{Z{Z{Z z{z{z{z{z{z{z{z{z{z Z{Z{Z{Z{Z{Z{Z{Z{Z{Z
# prints: `A`A`A`A`A`A`A`A`A` `a`a`a`a`a`a`a`a`a` `A`A`A`A`A`A`A`A`A`
# prints: AZAZAZAZAZAZAZAZAZA azazazazazazazazaza azazazazazazazazaza
# prints: @A@A@A@A@A@A@A@A@A@ @a@a@a@a@a@a@a@a@a@ @a@a@a@a@a@a@a@a@a@
# prints: Z[Z[Z[Z[Z[Z[Z[Z[Z[Z z[z[z[z[z[z[z[z[z[z z[z[z[z[z[z[z[z[z[z
print('xyzXYZ' * 3 == ('xyz' * 6).swapcase(), [('z' * n).upper() == 'Z' * n for n in range(20)].count(True))  # prints: False 20
print(b'zaZA{`[@'.upper(), b'zaZA{`[@'.lower(), b'zaZA{`[@'.swapcase())  # prints: b'ZAZA{`[@' b'zaza{`[@' b'ZAza{`[@'
