from __future__ import annotations

import itertools
import logging
import multiprocessing
import struct
from pathlib import Path
from typing import Sequence

from .bus import Bus
from .ticks import read_day

log = logging.getLogger(__name__)


def play(path: Path, endpoint: str, batch: int) -> None:
    source = read_day(path)
    with Bus(endpoint) as bus:
        while chunk := list(itertools.islice(source, batch)):
            header = struct.pack("<I", len(chunk))
            bus.publish(f"tick.{path.stem}", header + b"".join(tick.pack() for tick in chunk))
        log.info("%s: %d batches", path.stem, bus.sent)


class Replay:
    def __init__(self, endpoint: str, batch: int) -> None:
        self.endpoint = endpoint
        self.batch = batch

    def mark(self, what: str) -> None:
        with Bus(self.endpoint, hwm=10) as bus:
            bus.publish(f"session.{what}", b"")

    def run(self, files: Sequence[Path], timeout: float = 4.0) -> int:
        self.mark("open")
        players = [
            multiprocessing.Process(target=play, args=(path, self.endpoint, self.batch), name=path.stem)
            for path in files
        ]
        for player in players:
            player.start()
        late = 0
        for player in players:
            player.join(timeout)
            if player.exitcode is None:
                player.kill()
                player.join()
                late += 1
        self.mark("close")
        return late
