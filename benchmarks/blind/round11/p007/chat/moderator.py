import multiprocessing as mp

from .bus import Bus
from .rules import verdict


class Moderator:
    def __init__(self, bus: Bus, verdicts) -> None:
        self.bus = bus
        self.verdicts = verdicts
        self.process = mp.Process(target=self._loop, daemon=True)

    def start(self) -> None:
        self.process.start()

    def _loop(self) -> None:
        while True:
            message = self.bus.take()
            if message is None:
                break
            self.verdicts.put((message["id"], verdict(message)))

    def stop(self) -> None:
        self.process.join(1.0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
