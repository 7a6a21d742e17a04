"""Presence service and the sweeper which finds idle players."""
import logging
import multiprocessing as mp
import time

from .events import EmitterMixin

log = logging.getLogger(__name__)


class Registry:
    def __init__(self):
        self.seen = {}

    def beat(self, player, at=None):
        self.seen[player] = time.monotonic() if at is None else at

    def idle(self, after):
        now = time.monotonic()
        return [p for p, t in self.seen.items() if now - t > after]


class PresenceService(EmitterMixin, Registry):
    def __init__(self, idle_after=0.05):
        super().__init__()
        self.idle_after = idle_after
        self._sweeper = None

    def join(self, player):
        self.beat(player)
        self.emit("online", player=player)

    def _sweep(self, rounds):
        for _ in range(rounds):
            time.sleep(self.idle_after * 1.5)
            for player in self.idle(self.idle_after):
                self.emit("away", player=player)

    def start(self, rounds=1):
        self._sweeper = mp.get_context("fork").Process(target=self._sweep, args=(rounds,), name="sweeper")
        self._sweeper.start()

    def stop(self, timeout=4):
        if self._sweeper is None:
            return
        self._sweeper.join(timeout)
        if self._sweeper.is_alive():
            self._sweeper.kill()
            self._sweeper.join()
        log.info("sweeper ended with %s", self._sweeper.exitcode)
