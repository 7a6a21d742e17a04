import itertools
from typing import Iterator

from .base import CameraProcess, ControlledCamera

DRIVERS: dict[str, type[CameraProcess]] = {}


def driver(name: str):
    def add(cls: type[CameraProcess]) -> type[CameraProcess]:
        DRIVERS[name] = cls
        return cls
    return add


@driver("pattern")
class TestPattern(CameraProcess):
    def grab(self) -> Iterator[bytes]:
        for shade in itertools.cycle(range(0, 256, 64)):
            yield bytes([shade]) * 64


@driver("replay")
class Replay(ControlledCamera):
    clips = (b"\x00" * 32, b"\xff" * 32)

    def grab(self) -> Iterator[bytes]:
        yield from itertools.cycle(self.clips)
