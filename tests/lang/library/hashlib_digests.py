# hashlib: MD5 and SHA-1
import hashlib
for name in ("md5", "sha1"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
    g = getattr(hashlib, name)()
    for part in (b"x" * 55, b"y" * 9, b"z" * 200):
        g.update(part)
    print(g.hexdigest())
# prints: md5 16 64 900150983cd24fb0d6963f7d28e17f72
# prints: a6b443bf0069b59097a959eb9288efbf
# prints: sha1 20 64 a9993e364706816aba3e25717850c26c9cd0d89d
# prints: 4b92251e8970154cf65bcecb72a36def595c7518
# ---
# hashlib: SHA-2 of 32 bits
import hashlib
for name in ("sha224", "sha256"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
    g = getattr(hashlib, name)()
    for part in (b"x" * 55, b"y" * 9, b"z" * 200):
        g.update(part)
    print(g.hexdigest())
# prints: sha224 28 64 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7
# prints: b2fc0581508e60fd5cf989ebbf478f7af00910201221eebc38e17b5d
# prints: sha256 32 64 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
# prints: 34d7cda83ad9f84ae40ec24c09d8cd65d4f37f3066cf3c087599346b268b9203
# ---
# hashlib: SHA-2 of 64 bits
import hashlib
for name in ("sha384", "sha512"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
    g = getattr(hashlib, name)()
    for part in (b"x" * 55, b"y" * 9, b"z" * 200):
        g.update(part)
    print(g.hexdigest())
# prints: sha384 48 128 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7
# prints: 5bfaff0ddafddcce5af03e940448c54a2399958277b43ab2445400a389f790b13cfa211b25411013fe8e054ba21e9878
# prints: sha512 64 128 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
# prints: a938626ca8a38cf5c03a1a07f0aaa4a7110b8966b2360844a25d4e0150d111b52900fa9fb06cef1972b6cbb609cb5e670fcb623f34ccf4ff8824d26e03fdd76f
# ---
# hashlib: SHA-3
import hashlib
for name in ("sha3_224", "sha3_256"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
    g = getattr(hashlib, name)()
    for part in (b"x" * 55, b"y" * 9, b"z" * 200):
        g.update(part)
    print(g.hexdigest())
# prints: sha3_224 28 144 e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf
# prints: adc644f3e90ff3471f90b17e2a452f075c6dd65f90354c136e23f3f0
# prints: sha3_256 32 136 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532
# prints: 2e1856b2fb045695680ed8a06a375b6cd1e9ae177a04e447098a46c0e1fac2c6
# ---
# hashlib: SHA-3, long
import hashlib
for name in ("sha3_384", "sha3_512"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
    g = getattr(hashlib, name)()
    for part in (b"x" * 55, b"y" * 9, b"z" * 200):
        g.update(part)
    print(g.hexdigest())
# prints: sha3_384 48 104 ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25
# prints: d958658c9ce9c8f922b17ab91a964966102fbf991b77b11515a6704db35b50cacc0ea62664e2c85fa4d339a11364108e
# prints: sha3_512 64 72 b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0
# prints: 68216da98d5832859018497bb52cbe6357dd5b350da0026b50ff049981c60d78443ec9b415262ac1f10b263d851e661c65c02cbb775b4643dca37986909be630
# ---
# hashlib: what is said of digests
import hashlib

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


h = hashlib.sha256(b"hello")
c = h.copy()
c.update(b" world")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), c.hexdigest() == hashlib.sha256(b"hello world").hexdigest(), h.digest()[:4])
# prints: True True b',\xf2M\xba'
print(hashlib.md5(b"").hexdigest(), hashlib.md5(bytearray(b"a"), usedforsecurity=False).hexdigest())
# prints: d41d8cd98f00b204e9800998ecf8427e 0cc175b9c0f1b6a831c399e269772661
print(hashlib.shake_128(b"abc").hexdigest(20), hashlib.shake_256(b"").digest(5))
# prints: 5881092dd818bf5cf8a3ddb793fbcba74097d5c5 b'F\xb9\xdd+\x0b'
print("sha256" in hashlib.algorithms_guaranteed, "md5" in hashlib.algorithms_available)  # prints: True True
error(hashlib.new, "none")  # prints: ValueError: unsupported hash type none
error(hashlib.sha256, 5)  # prints: TypeError: object supporting the buffer API required
