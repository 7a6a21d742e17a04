from __future__ import annotations

import functools
import logging
import multiprocessing
from multiprocessing.connection import Connection, wait
from typing import Iterable

from .book import Position
from .limits import Limits, check

log = logging.getLogger(__name__)


def revalue(book: tuple[Position, ...], move: float) -> dict[str, float]:
    return {p.instrument: p.shocked(move).value - p.value for p in book}


def _scenario(out: Connection, book: tuple[Position, ...], limits: Limits, move: float) -> None:
    label = f"{move:+.0%}"
    pnl = revalue(book, move)
    out.send((label, sum(pnl.values()), check(limits, label, pnl)))
    out.close()


def run(book: tuple[Position, ...], limits: Limits, moves: Iterable[float]) -> dict[str, tuple[float, list[str]]]:
    job = functools.partial(_scenario, book=book, limits=limits)
    open_ends: dict[Connection, multiprocessing.Process] = {}
    for move in moves:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(target=job, kwargs={"out": theirs, "move": move})
        process.start()
        theirs.close()
        open_ends[ours] = process

    results = {}
    while open_ends:
        ready = wait(list(open_ends), timeout=3)
        for connection in ready or list(open_ends):
            process = open_ends.pop(connection)
            try:
                if ready:
                    label, total, breaches = connection.recv()
                    results[label] = total, breaches
            except EOFError:
                log.warning("%s ended without a result", process.name)
            process.join(1)
            if process.is_alive():
                process.kill()
            connection.close()
    return results
