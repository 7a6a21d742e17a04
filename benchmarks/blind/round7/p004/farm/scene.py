import math
import time
from dataclasses import dataclass
from typing import Iterator


@dataclass(frozen=True)
class Scene:
    name: str
    frames: int
    width: int = 32

    def jobs(self) -> Iterator[tuple[str, int, int]]:
        for frame in range(self.frames):
            yield self.name, frame, self.width


def draw(frame: int, width: int) -> bytes:
    time.sleep(0.05)
    return bytes(int(127 + 127 * math.sin(frame + x / width)) for x in range(width))
