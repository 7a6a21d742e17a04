from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Iterator

import zmq

from runtime import runtime


def chunks(path: Path, size: int = 1 << 16) -> Iterator[bytes]:
    with path.open("rb") as fh:
        while block := fh.read(size):
            yield block


def checksum(path: Path, algorithm: str) -> str:
    digest = hashlib.new(algorithm)
    for block in chunks(path):
        digest.update(block)
    return digest.hexdigest()


class Report:
    def __init__(self, shard: str) -> None:
        self.shard = shard

    def __enter__(self) -> "Report":
        self._out = runtime().pusher()
        return self

    def line(self, path: Path, ok: bool, digest: str) -> None:
        try:
            self._out.send_json({"shard": self.shard, "file": path.name, "ok": ok, "digest": digest[:10]})
        except zmq.Again:
            print("report queue is full")

    def __exit__(self, *exc) -> None:
        self._out.close()


def verify_shard(shard: str, manifest: dict[str, str | None]) -> None:
    with Report(shard) as report:
        for name, expected in manifest.items():
            path = Path(__file__).parent / name
            got = checksum(path, runtime().algorithm)
            report.line(path, expected in (None, got), got)
    runtime().transport.term()
