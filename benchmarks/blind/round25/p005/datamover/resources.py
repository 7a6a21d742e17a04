from __future__ import annotations

from contextlib import contextmanager
from tempfile import TemporaryDirectory
from pathlib import Path
from typing import Iterator

import zmq


@contextmanager
def spool() -> Iterator[Path]:
    with TemporaryDirectory(prefix="spool-") as name:
        root = Path(name)
        for index in range(3):
            (root / f"exp{index:04}.fits").write_bytes(b"SIMPLE  =" + bytes(64))
        yield root


@contextmanager
def report_channel(endpoint: str) -> Iterator[zmq.Socket]:
    context = zmq.Context()
    try:
        channel = context.socket(zmq.PUSH)
        channel.linger = 0
        channel.sndtimeo = 200
        channel.connect(endpoint)
        yield channel
        channel.close()
    finally:
        context.term()
