import multiprocessing
import random
from typing import NamedTuple

from .board import Board
from .config import SETTINGS


class Reading(NamedTuple):
    plate: str
    kind: str
    gross: int
    tare: int


def arrivals(count: int, seed: int = 7):
    rng = random.Random(seed)
    for n in range(count):
        yield Reading(f"AG-{n:03}", rng.choice(list(SETTINGS.axle_factors)), rng.randint(18000, 40000), 9000)


class TicketOffice:
    def __init__(self, board: Board):
        self.board = board
        self.board.show("office open")

    def weigh(self, readings: list[Reading]) -> None:
        total = 0
        for reading in readings:
            net = round((reading.gross - reading.tare) * SETTINGS.axle_factors[reading.kind])
            total += net
        self.announce(total, len(readings))

    def announce(self, total: int, count: int) -> None:
        self.board.show("net", total=total, lorries=count)

    def process(self, readings: list[Reading]) -> int:
        worker = multiprocessing.Process(target=self.weigh, args=(readings,), name="weigh")
        worker.start()
        worker.join(SETTINGS.join_seconds)
        if worker.is_alive():
            worker.kill()
            worker.join()
        return worker.exitcode
