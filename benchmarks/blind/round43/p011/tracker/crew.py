from __future__ import annotations

import multiprocessing as mp
import time
from multiprocessing.connection import Connection, wait
from typing import Sequence

from .stations import Sample, Station

DRAIN = 0.15  # seconds a worker lingers so that its last audit entries get out


def _serve(station: Station, batch: Sequence[Sample], answer: Connection) -> None:
    with answer:
        answer.send(station(batch))
    time.sleep(DRAIN)


def in_parallel(station: Station, samples: Sequence[Sample], width: int) -> list[Sample]:
    """Let `width` copies of the station work on the samples."""
    running: dict[Connection, mp.Process] = {}
    for n in range(width):
        near, far = mp.Pipe(duplex=False)
        process = mp.Process(target=_serve, args=(station, samples[n::width], far))
        process.start()
        far.close()
        running[near] = process

    done: list[Sample] = []
    while running:
        ready = wait(list(running), timeout=4)
        if not ready:
            break
        for connection in ready:
            done += connection.recv()
            running.pop(connection).join(1)
    for process in running.values():
        process.kill()
    return sorted(done, key=lambda sample: sample.barcode)
