# 4.8.3 Bytes and bytearray operations: join and replace
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(b'-'.join([b'a', b'b']), b''.join([]), b','.join([bytearray(b'x'), b'y']), bytearray(b',').join([b'x', b'y']), b'-'.join((b'q',)), b'+'.join(iter([b'1', b'2'])))
# prints: b'a-b' b'' b'x,y' bytearray(b'x,y') b'q' b'1+2'
print(b'..'.join({b'k': 1}), bytearray().join([]), b''.join([b'ab'] * 3), b' '.join(b'a b c'.split()))
# prints: b'k' bytearray(b'') b'ababab' b'a b c'
for f in (lambda: b''.join(['a']), lambda: b''.join([b'x', 1]), lambda: b''.join(5), lambda: b''.join(b'ab'), lambda: b''.join(None), lambda: ''.join([b'a'])):
    show(f)
# prints: TypeError: sequence item 0: expected a bytes-like object, str found
# prints: TypeError: sequence item 1: expected a bytes-like object, int found
# prints: TypeError: can only join an iterable
# prints: TypeError: sequence item 0: expected a bytes-like object, int found
# prints: TypeError: can only join an iterable
# prints: TypeError: sequence item 0: expected str instance, bytes found
b = b'hello'
print(b.replace(b'l', b'LL'), b.replace(b'l', b'', 1), b.replace(b'', b'-'), b.replace(b'x', b'y'), b.replace(b'hello', b''), b.replace(b'', b'-', 2), b.replace(b'l', b'L', 0))
# prints: b'heLLLLo' b'helo' b'-h-e-l-l-o-' b'hello' b'' b'-h-ello' b'hello'
print(bytearray(b).replace(b'e', b'E'), b.replace(bytearray(b'o'), b'0'), b'aaa'.replace(b'aa', b'b'), b''.replace(b'', b'x'))
# prints: bytearray(b'hEllo') b'hell0' b'ba' b'x'
for f in (lambda: b.replace('l', b''), lambda: b.replace(b'l', 5), lambda: b.replace(b'l'), lambda: b.replace(b'l', b'', 'x'), lambda: b.replace(b'l', b'', count=1)):
    show(f)
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: TypeError: a bytes-like object is required, not 'int'
# prints: TypeError: replace expected at least 2 arguments, got 1
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: TypeError: bytes.replace() takes no keyword arguments
