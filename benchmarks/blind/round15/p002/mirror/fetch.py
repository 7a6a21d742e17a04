from __future__ import annotations

import hashlib
import zlib
from typing import NamedTuple

from . import bus


class Package(NamedTuple):
    name: str
    version: str

    @property
    def filename(self) -> str:
        return f"{self.name}-{self.version}.tar.gz"


def download(package: Package) -> bytes:
    return zlib.compress(package.filename.encode() * 200)


def fetch(package: Package) -> tuple[str, str]:
    blob = download(package)
    digest = hashlib.sha256(blob).hexdigest()[:16]
    bus.emit("package.fetched", file=package.filename, sha=digest, size=len(blob))
    return package.filename, digest
