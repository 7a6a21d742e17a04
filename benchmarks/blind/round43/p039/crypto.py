"""Key stretching and a small authenticated container for the vault file."""
from __future__ import annotations

import hashlib
import hmac
import json
import os
from pathlib import Path

ROUNDS = 20_000


class WrongPassphrase(Exception):
    pass


def _keystream(key: bytes, salt: bytes, length: int) -> bytes:
    return hashlib.shake_256(key + salt).digest(length)


def seal(path: Path, passphrase: str, entries: dict[str, str]) -> None:
    salt = os.urandom(16)
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, ROUNDS)
    clear = json.dumps(entries).encode()
    body = bytes(a ^ b for a, b in zip(clear, _keystream(key, salt, len(clear))))
    path.write_bytes(salt + hmac.digest(key, body, "sha256") + body)


def unseal(path: Path, passphrase: str) -> dict[str, str]:
    blob = path.read_bytes()
    salt, tag, body = blob[:16], blob[16:48], blob[48:]
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, ROUNDS)
    if not hmac.compare_digest(tag, hmac.digest(key, body, "sha256")):
        raise WrongPassphrase(path.name)
    return json.loads(bytes(a ^ b for a, b in zip(body, _keystream(key, salt, len(body)))))
