from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import zmq


@dataclass
class Mover:
    source: Path
    reports: zmq.Socket

    def digest(self, path: Path) -> str:
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def tell(self, path: Path, digest: str) -> None:
        try:
            self.reports.send_json({"file": path.name, "sha256": digest}, flags=zmq.DONTWAIT)
        except zmq.Again:
            pass

    def sweep(self) -> int:
        moved = 0
        for path in sorted(self.source.glob("*.fits")):
            self.tell(path, self.digest(path))
            path.unlink()
            moved += 1
        return moved
