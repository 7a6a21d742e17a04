from multiprocessing import Process

import zmq

from .core import Link


class Match(Process):
    def __init__(self, link: Link, players: list[str]) -> None:
        super().__init__()
        self.link, self.players = link, players

    def run(self) -> None:
        link = self.link.open(zmq.Context())
        link.sock.linger = 300
        for n, player in enumerate(self.players):
            link.score(player, n * 10)
