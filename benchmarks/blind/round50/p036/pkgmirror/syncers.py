from __future__ import annotations

import hashlib
import pathlib
import time
from typing import ClassVar

import zmq

from .channel import Channel


class Syncer:
    _schemes: ClassVar[dict[str, type[Syncer]]] = {}
    layout: ClassVar[str] = "{package}.pkg"

    status = Channel(zmq.PUSH)

    def __init_subclass__(cls, scheme: str, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        cls._schemes[scheme] = cls

    @classmethod
    def for_scheme(cls, scheme: str) -> type[Syncer]:
        try:
            return cls._schemes[scheme]
        except KeyError:
            raise LookupError(f"no syncer for scheme {scheme!r}") from None

    def __init__(self, name: str, packages: list[str], root: pathlib.Path, endpoint: str) -> None:
        self.name = name
        self.packages = packages
        self.root = root
        self.endpoint = endpoint

    def announce(self) -> None:
        self.status.send_json({"upstream": self.name, "queued": len(self.packages)})

    def run(self) -> None:
        started = time.monotonic()
        for package in self.packages:
            target = self.root / self.name / self.layout.format(package=package, initial=package[0])
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.fetch(package))
        elapsed = round(time.monotonic() - started, 3)
        self.status.send_json({"upstream": self.name, "done": len(self.packages), "seconds": elapsed})
        self.close()

    def fetch(self, package: str) -> bytes:
        raise NotImplementedError

    def close(self) -> None:
        type(self).status.discard(self)


class SimpleIndex(Syncer, scheme="simple"):
    def fetch(self, package: str) -> bytes:
        time.sleep(0.01)
        return hashlib.sha256(f"wheel:{package}".encode()).digest() * 8


class AptArchive(Syncer, scheme="apt"):
    layout = "pool/{initial}/{package}.pkg"

    def fetch(self, package: str) -> bytes:
        time.sleep(0.02)
        return f"!<arch>\n{package}".encode()
