from __future__ import annotations

import hashlib
import math
import os
from typing import Any

import zmq

from .session import current

DIM = 4


def _vector(text: str) -> list[float]:
    digest = hashlib.blake2b(text.encode(), digest_size=DIM).digest()
    norm = math.sqrt(sum(b * b for b in digest)) or 1.0
    return [b / norm for b in digest]


def note(kind: str, **detail: Any) -> None:
    """Blocking one-shot message to the session's intake."""
    active = current()
    sync = zmq.Context(active.context)
    out = sync.socket(zmq.PUSH)
    out.linger = 100
    out.connect(active.uplink)
    out.send_json({"kind": kind, "pid": os.getpid(), **detail})
    out.close()


def embed(texts: list[str]) -> list[list[float]]:
    vectors = [_vector(t) for t in texts]
    if any(not t.strip() for t in texts):
        note("blank-input", size=len(texts))
    return vectors
