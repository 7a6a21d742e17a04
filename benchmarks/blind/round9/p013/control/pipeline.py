from __future__ import annotations

import math
from typing import Generator, Iterable, Iterator, NamedTuple

import zmq


class Pose(NamedTuple):
    angle: float
    grip: bool = False


def sense(count: int) -> Iterator[float]:
    for step in range(count):
        yield math.sin(step)


def actuate(angles: Iterable[float]) -> Iterator[Pose]:
    for angle in angles:
        yield Pose(math.degrees(angle), angle > 0.5)


def telemetry(link: zmq.Socket) -> Generator[int, Pose, None]:
    """A coroutine of the old kind: sends each pose it is given."""
    count = 0
    while True:
        pose = yield count
        link.send_json(pose._asdict())
        count += 1
