from __future__ import annotations

import logging

import zmq

from bots.behaviours import Sight, make
from bots.rehearsal import rehearse

log = logging.getLogger("arena")


class Team:
    def __init__(self, roster: dict[str, int]) -> None:
        self.context = zmq.Context()
        self.base = self.context.socket(zmq.PULL)
        port = self.base.bind_to_random_port("tcp://127.0.0.1")
        self.radio = self.context.socket(zmq.PUSH)
        self.radio.connect(f"tcp://127.0.0.1:{port}")
        self.bots = {name: make(name, self.radio, seed) for name, seed in roster.items()}

    def best(self, future: list[Sight]) -> str:
        scores = {name: rehearse(bot, future) for name, bot in self.bots.items()}
        log.info("scores %s", scores)
        return max(scores, key=scores.__getitem__)

    def heard(self) -> list[str]:
        calls = []
        while self.base.poll(200):
            calls.append(self.base.recv_string())
        return calls

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.context.destroy(linger=0)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with Team({"scout": 3, "gunner": 4}) as team:
        future = [Sight(n, enemy=n * 7 if n % 4 == 3 else None, health=100 - 12 * n) for n in range(8)]
        name = team.best(future)
        print("goes first:", name, team.bots[name].send(Sight(0)).name)
        team.bots["scout"].send(Sight(1, enemy=9))
        print(team.heard())


if __name__ == "__main__":
    main()
