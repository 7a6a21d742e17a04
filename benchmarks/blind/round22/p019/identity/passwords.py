import hashlib
import hmac

from .audit import audited

_SALT = b"pepper"


def _digest(secret: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", secret.encode(), _SALT, 2_000)


_USERS = {"ada": _digest("lovelace"), "bob": _digest("hunter2")}


@audited("logins")
def sign_in(user: str, secret: str) -> bool:
    return hmac.compare_digest(_USERS.get(user, b""), _digest(secret))
