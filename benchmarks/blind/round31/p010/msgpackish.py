"""Tiny codec of the plot messages (JSON until the ICD is signed)."""

import json


def dumps(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def loads(raw: bytes) -> object:
    return json.loads(raw)
