"""What an update bundle says about itself."""
from __future__ import annotations

import dataclasses
import hashlib
import pathlib


@dataclasses.dataclass(slots=True)
class Manifest:
    version: str
    slot: str
    image: pathlib.Path
    sha256: str

    @property
    def target(self) -> pathlib.Path:
        return self.image.parent / f"rootfs_{self.slot}.img"


def demo_bundle(folder: pathlib.Path, slot: str) -> Manifest:
    image = folder / "image.bin"
    image.write_bytes(b"\x7fIMG" + bytes(range(256)) * 64)
    return Manifest("2024.7.1", slot, image, hashlib.sha256(image.read_bytes()).hexdigest())
