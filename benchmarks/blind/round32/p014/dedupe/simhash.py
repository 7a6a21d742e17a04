import hashlib
import re

TOKEN = re.compile(r"[a-z0-9]+")


def simhash(text: str, bits: int = 64) -> int:
    weights = [0] * bits
    for token in TOKEN.findall(text.lower()):
        digest = int.from_bytes(hashlib.blake2b(token.encode(), digest_size=8).digest(), "big")
        for bit in range(bits):
            weights[bit] += 1 if digest >> bit & 1 else -1
    return sum(1 << bit for bit, w in enumerate(weights) if w > 0)


def distance(a: int, b: int) -> int:
    return (a ^ b).bit_count()
