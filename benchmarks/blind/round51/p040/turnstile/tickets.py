import hashlib
import hmac
from functools import lru_cache

SECRET = b"season-2024"


@lru_cache(maxsize=512)
def signature(number: str) -> str:
    return hmac.new(SECRET, number.encode(), hashlib.sha256).hexdigest()[:8]


def issue(number: str) -> str:
    return f"{number}.{signature(number)}"


def check(code: str) -> str:
    number, _, sig = code.partition(".")
    if not hmac.compare_digest(sig, signature(number)):
        raise ValueError("forged or misread")
    return number
