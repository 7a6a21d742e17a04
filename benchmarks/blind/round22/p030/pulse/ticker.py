import itertools
import time

from . import hooks


class Ticker:
    def __init__(self, name: str, interval: float = 0.08, beats: int = 8):
        self.name, self.interval, self.beats = name, interval, beats

    def __iter__(self):
        for seq in itertools.islice(itertools.count(1), self.beats):
            yield seq
            time.sleep(self.interval)

    def run(self) -> None:
        for seq in self:
            hooks.fire("tick", seq, self.name)
