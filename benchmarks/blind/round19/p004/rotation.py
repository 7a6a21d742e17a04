import hashlib
import os


class RotationError(RuntimeError):
    pass


def _new_key(tenant: str) -> str:
    return hashlib.sha256(tenant.encode() + os.urandom(16)).hexdigest()


def rotate_all(tenant: str, trail, attempt: int) -> None:
    with trail.record("key.rotate", tenant=tenant, attempt=attempt) as entry:
        entry["fingerprint"] = _new_key(tenant)[:12]
        if tenant == "globex" and attempt == 0:
            raise RotationError("hsm busy")
