# secrets: random numbers from the host's entropy.

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]

from random import SystemRandom, _entropy

DEFAULT_ENTROPY = 32
_random = SystemRandom()
randbits, choice = _random.getrandbits, _random.choice


def compare_digest(a, b, /):
    """a == b, looking at every character whatever the first ones are."""
    from hmac import compare_digest

    return compare_digest(a, b)


def randbelow(exclusive_upper_bound):
    """A random int in the range [0, n)."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _random.randrange(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Random bytes."""
    return _entropy(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Random bytes as hexadecimal text."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes as Base64 text for a URL."""
    from base64 import urlsafe_b64encode

    return urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
