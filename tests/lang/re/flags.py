# library, re: flags and how they are shown
import re
print(repr(re.I), re.I | re.M, repr(re.NOFLAG), repr(re.A | re.S | re.X | re.L | re.U | re.I))
# prints: re.IGNORECASE re.IGNORECASE|re.MULTILINE re.NOFLAG re.ASCII|re.IGNORECASE|re.LOCALE|re.UNICODE|re.DOTALL|re.VERBOSE
print(re.compile('a').flags, re.compile('a', re.I).flags, re.compile('(?im)a').flags, re.compile(b'a').flags, re.compile('a', re.A).flags)
# prints: 32 34 42 0 256
print(re.compile('a+'), re.compile('a', re.I | re.M), re.compile(b'\x00', re.X), re.compile('a', re.A), re.compile('"\''))
# prints: re.compile('a+') re.compile('a', re.IGNORECASE|re.MULTILINE) re.compile(b'\x00', re.VERBOSE) re.compile('a', re.ASCII) re.compile('"\'')
print(re.I == 2, int(re.M), re.I.value, re.S.name, re.I & re.M, bool(re.NOFLAG), re.I in (re.I | re.M), isinstance(re.I, int))
# prints: True 8 2 DOTALL re.NOFLAG False True True
print(re.match('(?i)abc', 'ABC'), re.match('a(?i:b)c', 'aBc'), re.match('a(?i:b)c', 'aBC'), re.match('(?i:a(?-i:b))', 'Ab'))
# prints: <re.Match object; span=(0, 3), match='ABC'> <re.Match object; span=(0, 3), match='aBc'> None <re.Match object; span=(0, 2), match='Ab'>
print(re.findall('(?m:^)a', 'a\na'), re.match('(?s:.)(?-s:.)', '\n\n'), re.match('(?is-m:A.)', 'a\n'))
# prints: ['a', 'a'] None <re.Match object; span=(0, 2), match='a\n'>
for p, f in (('a', re.L), (b'a', re.U), ('a', re.A | re.U), (b'a', re.A | re.L), ('(?u)a', re.A)):
    try:
        print(re.compile(p, f))
    except ValueError as e:
        print(e)
# prints: cannot use LOCALE flag with a str pattern
# prints: cannot use UNICODE flag with a bytes pattern
# prints: ASCII and UNICODE flags are incompatible
# prints: ASCII and LOCALE flags are incompatible
# prints: ASCII and UNICODE flags are incompatible
try:
    re.compile(re.compile('a'), re.I)
except ValueError as e:
    print(e)  # prints: cannot process flags argument with a compiled pattern
print(re.compile(re.compile('a')) is re.compile('a'), re.RegexFlag(2) == re.I)  # prints: True True
