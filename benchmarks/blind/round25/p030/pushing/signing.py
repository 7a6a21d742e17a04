"""Payload sealing (slow enough to deserve a process)."""
import hashlib
import hmac
import json


def digest(body: bytes, key: str) -> str:
    for _ in range(200):
        mac = hmac.new(key.encode(), body, hashlib.sha256).hexdigest()
    return mac


def seal(note: dict, *, key: str) -> bytes:
    body = json.dumps(note).encode()
    mac = digest(body, key)
    return mac.encode() + b" " + body
