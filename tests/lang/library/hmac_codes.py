# hmac and secrets: keyed hashing, comparison, tokens
import hashlib
import hmac
import secrets

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(hmac.new(b"key", b"The quick brown fox jumps over the lazy dog", "md5").hexdigest())
# prints: 80070713463e7749b90c2dc24911e275
print(hmac.new(b"key", b"message", hashlib.sha256).hexdigest(), hmac.digest(b"k" * 100, b"m", "sha1"))
# prints: 6e9ef29b75fffc5b7abae527d58fdadb2fe42e7219011976917343065f58ed4a b'\x01O\x08\xe9\xaa\xbfy\x80\xd0z ZLc\x87C\x91_\xf9\x15'
h = hmac.new(b"key", digestmod="sha512")
h.update(b"a")
c = h.copy()
c.update(b"b")
print(h.name, h.digest_size, h.block_size, h.hexdigest()[:16], c.hexdigest()[:16])
# prints: hmac-sha512 64 128 1d51a72107e0cc8e 9e29d94f88b5c64e
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), secrets.compare_digest(b"ab", b"a"))
# prints: True False False
error(hmac.new, b"key")  # prints: TypeError: Missing required argument 'digestmod'.
error(hmac.new, "key", b"", "md5")  # prints: TypeError: key: expected bytes or bytearray, but got 'str'
print(len(secrets.token_bytes(5)), len(secrets.token_hex(4)), len(secrets.token_urlsafe(9)), 0 <= secrets.randbelow(5) < 5, secrets.choice("a"))
# prints: 5 8 12 True a
error(secrets.randbelow, 0)  # prints: ValueError: Upper bound must be positive.
