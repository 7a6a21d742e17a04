from __future__ import annotations

import os
from functools import partial

from .loop import Event, Loop
from .reduce import centroid, in_child

TARGET = (7.5, 7.5)


def star(cx: int, cy: int, width: int = 16) -> bytes:
    return bytes(
        max(0, 200 - 60 * (abs(i % width - cx) + abs(i // width - cy))) for i in range(width * width)
    )


def build() -> tuple[Loop, list[object]]:
    loop = Loop()
    offsets: list[object] = []

    def reduce_one(frame: bytes) -> tuple[float, float]:
        x, y = centroid(frame)
        if abs(x - TARGET[0]) > 4:
            loop.emit(Event.PARK, b"lost star")
        loop.turn(0)
        return round(x - TARGET[0], 2), round(y - TARGET[1], 2)

    @loop.on(Event.FRAME)
    def frame(payload: bytes) -> None:
        result = in_child(partial(reduce_one, payload))
        loop.emit(Event.OFFSET, repr(result).encode())

    @loop.on(Event.OFFSET)
    def offset(payload: bytes) -> None:
        offsets.append(payload.decode())

    @loop.on(Event.PARK)
    def park(payload: bytes) -> None:
        loop.running = False

    return loop, offsets


def main() -> None:
    loop, offsets = build()
    for cx, cy in [(8, 7), (13, 6)]:
        loop.emit(Event.FRAME, star(cx, cy))
    idle = 0
    while loop.running and idle < 2:
        idle = 0 if loop.turn(250) else idle + 1
    print(os.getpid() == loop.owner, offsets, dict(loop.calls))


if __name__ == "__main__":
    main()
