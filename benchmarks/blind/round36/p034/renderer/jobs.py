"""Everything in here runs in the pool."""
from __future__ import annotations

import hashlib
import signal

from . import progress


def start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    progress.forget()


def render(endpoint: str, page: int, source: bytes) -> str:
    progress.report(endpoint, f"page.{page}", state="layout")
    digest = source
    for _ in range(2000):
        digest = hashlib.sha256(digest).digest()
    progress.report(endpoint, f"page.{page}", state="done")
    return digest.hex()[:16]
