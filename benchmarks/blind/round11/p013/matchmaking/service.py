from dataclasses import dataclass, field
from multiprocessing import Process

from .ports import Announcer, Clock


@dataclass
class Lobby:
    players: list[str] = field(default_factory=list)

    def pairs(self):
        it = iter(self.players)
        return list(zip(it, it))


@dataclass
class MatchService:
    lobby: Lobby
    announcer: Announcer
    clock: Clock

    def match(self, a: str, b: str) -> None:
        self.announcer.announce(f"{a} v {b} at {self.clock.now():.0f}")

    def run(self) -> None:
        games = [Process(target=lambda p=pair: self.match(*p)) for pair in self.lobby.pairs()]
        for game in games:
            game.start()
        for game in games:
            game.join()
