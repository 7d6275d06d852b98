# 4.8.3 Bytes and bytearray operations: case and classes are of ASCII letters alone
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(b'Ab c1\xe9'.upper(), b'Ab C1\xc9'.lower(), b"ab cd-ef 1a they're".title(), b'Ab\xe9'.swapcase(), b'aB C'.capitalize(), b''.title(), bytearray(b'x').upper())
# prints: b'AB C1\xe9' b'ab c1\xc9' b"Ab Cd-Ef 1A They'Re" b'aB\xe9' b'Ab c' b'' bytearray(b'X')
print(b'ab1'.isalnum(), b'ab'.isalpha(), b'12'.isdigit(), b' \t\x0b'.isspace(), b'a1'.islower(), b'A1'.isupper(), b'Ab Cd'.istitle(), b'a\x80'.isascii())
# prints: True True True True True True True False
print(b''.isalnum(), b''.isalpha(), b''.isdigit(), b''.isspace(), b''.islower(), b''.isupper(), b''.istitle(), b''.isascii())
# prints: False False False False False False False True
print(b'\xe9'.isalpha(), b'1'.islower(), b'A b'.istitle(), b'AB'.istitle(), b'a b'.isalpha(), b'\xb2'.isdigit(), b'\x85'.isspace(), bytearray(b'A').isupper())
# prints: False False False False False False False True
print(bytes(range(65, 91)).lower() == bytes(range(97, 123)), bytes(range(256)).upper().count(b'A'), bytes(range(256)).swapcase().swapcase() == bytes(range(256)))
# prints: True 2 True
show(lambda: b'a'.upper(1))  # prints: TypeError: bytes.upper() takes no arguments (1 given)
show(lambda: b'a'.casefold())  # prints: AttributeError: 'bytes' object has no attribute 'casefold'
