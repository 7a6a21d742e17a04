import os
import pathlib
import socket
import time


class QuotaExceeded(Exception):
    pass


class Maildir:
    def __init__(self, root: pathlib.Path, quota: int = 20_000):
        self.root = root
        self.quota = quota
        for sub in ("tmp", "new", "cur"):
            (root / sub).mkdir(parents=True, exist_ok=True)

    def used(self) -> int:
        return sum(f.stat().st_size for f in (self.root / "new").iterdir())

    def file(self, data: bytes) -> str:
        if self.used() + len(data) > self.quota:
            raise QuotaExceeded(self.root.name)
        name = f"{time.time_ns()}.P{os.getpid()}.{socket.gethostname()}"
        part = self.root / "tmp" / name
        part.write_bytes(data)
        part.rename(self.root / "new" / name)
        return name
