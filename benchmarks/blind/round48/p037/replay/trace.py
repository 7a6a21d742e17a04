import json
import time
from collections.abc import Iterator
from typing import TypedDict


class Move(TypedDict):
    at: float
    gate: str
    container: str
    move: str


def read_trace(path: str, gates: frozenset[str] | None = None) -> Iterator[Move]:
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            move: Move = json.loads(line)
            if gates is None or move["gate"] in gates:
                yield move


def paced(moves: Iterator[Move], speed: float) -> Iterator[Move]:
    """Yield the moves at the distance in time at which they were recorded."""
    begun = time.monotonic()
    for move in moves:
        delay = move["at"] / speed - (time.monotonic() - begun)
        if delay > 0:
            time.sleep(delay)
        yield move
