from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import reduce

import zmq

from .frames import Frame, Mode

type_of_stage = Callable[[Iterable[Frame]], Iterator[Frame]]


def radio(host: str = "127.0.0.1", *, silence: int = 600) -> Generator[int | Frame, None, None]:
    """Yields the port it listens on, then every frame until the link falls silent."""
    ctx = zmq.Context()
    rx = ctx.socket(zmq.PULL)
    yield rx.bind_to_random_port(f"tcp://{host}")
    while rx.poll(silence):
        yield Frame.unpack(rx.recv())
    rx.close()
    ctx.term()


def airborne(frames: Iterable[Frame]) -> Iterator[Frame]:
    return (f for f in frames if f.mode in (Mode.CRUISE, Mode.LANDING))


def deduplicated(frames: Iterable[Frame]) -> Iterator[Frame]:
    last = -1
    for f in frames:
        if f.seq != last:
            last = f.seq
            yield f


def compose(source: Iterable[Frame], *stages: type_of_stage) -> Iterator[Frame]:
    return reduce(lambda acc, stage: stage(acc), stages, source)
