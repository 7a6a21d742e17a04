"""The steps of an update. Each runs in a process of its own, with few rights."""
from __future__ import annotations

import hashlib
import typing

from manifest import Manifest
from reporting import Reporter

Step = typing.Callable[[Manifest, Reporter], None]
REGISTRY: dict[str, Step] = {}


class StepFailed(Exception):
    pass


def step(name: str) -> typing.Callable[[Step], Step]:
    def register(fn: Step) -> Step:
        REGISTRY[name] = fn
        return fn
    return register


@step("verify")
def verify(manifest: Manifest, reporter: Reporter) -> None:
    digest = hashlib.sha256(manifest.image.read_bytes()).hexdigest()
    reporter.progress("verify", 50)
    if digest != manifest.sha256:
        raise StepFailed("checksum differs")
    reporter.progress("verify", 100)


@step("write")
def write(manifest: Manifest, reporter: Reporter) -> None:
    size = manifest.image.stat().st_size
    done = 0
    with manifest.image.open("rb") as src, manifest.target.open("wb") as dst:
        while block := src.read(4096):
            dst.write(block)
            done += len(block)
            reporter.progress("write", 100 * done // size)


@step("switch")
def switch(manifest: Manifest, reporter: Reporter) -> None:
    (manifest.target.parent / "boot.env").write_text(f"slot={manifest.slot}\nversion={manifest.version}\n")
    reporter.progress("switch", 100)
