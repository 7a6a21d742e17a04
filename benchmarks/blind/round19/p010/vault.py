import hmac
import secrets
import time
from typing import NamedTuple


class VaultError(LookupError):
    pass


class Lease(NamedTuple):
    path: str
    expires: float


class Vault:
    def __init__(self, seconds, known=("db/main", "smtp/relay")):
        self._seconds = seconds
        self._known = {path: secrets.token_bytes(16) for path in known}
        self._leases = {}

    def lease(self, path):
        if path not in self._known:
            raise VaultError(path)
        token = hmac.digest(self._known[path], secrets.token_bytes(8), "sha256").hex()
        self._leases[token] = Lease(path, time.monotonic() + self._seconds)
        return token

    def revoke(self, token):
        return self._leases.pop(token, None) is not None

    def expire(self):
        now = time.monotonic()
        self._leases = {t: l for t, l in self._leases.items() if l.expires > now}
