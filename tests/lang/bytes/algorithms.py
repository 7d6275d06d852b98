# 4.8 Binary sequence types: programs that work on bytes
def crc32(data):
    crc = 0xffffffff
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff
print(hex(crc32(b'The quick brown fox jumps over the lazy dog')))  # prints: 0x414fa339
ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
def base64(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        part = data[i:i + 3]
        n = int.from_bytes(part + bytes(3 - len(part)), 'big')
        four = bytes([ALPHABET[n >> shift & 63] for shift in (18, 12, 6, 0)])
        out += four[:len(part) + 1] + b'=' * (3 - len(part))
    return bytes(out)
print(base64(b'hello world'), base64(b'ab'), base64(b'abc'), base64(b''))  # prints: b'aGVsbG8gd29ybGQ=' b'YWI=' b'YWJj' b''
def run_lengths(data):
    out, i = [], 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i]:
            j += 1
        out.append((j - i, data[i:j][:1]))
        i = j
    return out
print(run_lengths(b'aaabccd'))  # prints: [(3, b'a'), (1, b'b'), (2, b'c'), (1, b'd')]
def sieve(n):
    flags = bytearray([1]) * n
    flags[:2] = b'\0\0'
    for i in range(2, n):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n, i)))
    return [i for i, prime in enumerate(flags) if prime]
print(sieve(60), len(sieve(5000)))  # prints: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59] 669
def xor(data, key):
    return bytes([c ^ key[i % len(key)] for i, c in enumerate(data)])
secret = xor(b'attack at dawn', b'key')
print(secret.hex(' '), xor(secret, b'key').decode())  # prints: 0a 11 0d 0a 06 12 4b 04 0d 4b 01 18 1c 0b attack at dawn
def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)
print(varint(1), varint(300), varint(2**40).hex())  # prints: b'\x01' b'\xac\x02' 808080808020
words = {}
for word in b'the cat the dog the end'.split():
    words[word] = words.get(word, 0) + 1
print(words)  # prints: {b'the': 3, b'cat': 1, b'dog': 1, b'end': 1}
