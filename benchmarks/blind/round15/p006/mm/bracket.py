from __future__ import annotations

import pickle
from multiprocessing import Process

import zmq

from .ladder import Pairing, Player, pair
from .wires import hang_up, wires


class Reporting:
    """Mixin for everything that sends pairings on."""

    channel: str = "pairing"

    def report(self, item: object) -> None:
        wires().results.send_multipart([self.channel.encode(), pickle.dumps(item)], flags=zmq.NOBLOCK)

    def listen(self, *topics: str) -> None:
        for topic in topics:
            wires().control.subscribe(topic)


class Bracket(Reporting, Process):
    def __init__(self, number: int, players: list[Player]) -> None:
        super().__init__(name=f"bracket-{number}", daemon=True)
        self.number = number
        self.players = players

    def run(self) -> None:
        self.listen(f"bracket.{self.number}", "all")
        for pairing in pair(self.players):
            match pairing:
                case Pairing(_, None):
                    continue
                case Pairing() if pairing.gap > 150:
                    continue
                case _:
                    self.report(pairing)
        hang_up()


class Announcer(Reporting):
    channel = "round"
