import logging
import multiprocessing as mp
import time
from dataclasses import dataclass, field

from .registry import Restart

log = logging.getLogger("substation.watchdog")


@dataclass
class Ward:
    name: str
    task: object
    options: dict
    restart: Restart = Restart.NEVER
    budget: int = 1
    proc: mp.Process | None = field(default=None, repr=False)
    since: float = 0.0

    def launch(self):
        self.proc = mp.Process(target=self.task, args=(self.name,), kwargs=self.options, name=self.name)
        self.since = time.monotonic()
        self.proc.start()

    def overdue(self, limit):
        return time.monotonic() - self.since > limit


class Watchdog:
    def __init__(self, wards, limit=1.5):
        self.wards = list(wards)
        self.limit = limit

    def run(self):
        for w in self.wards:
            w.launch()
        active = set(map(id, self.wards))
        while active:
            for w in self.wards:
                if id(w) in active and not self.tend(w):
                    active.discard(id(w))
            time.sleep(0.05)

    def tend(self, w):
        """True as long as the ward needs looking after."""
        if w.proc.is_alive():
            if w.overdue(self.limit):
                log.error("%s hangs, killed", w.name)
                w.proc.kill()
            return True
        code = w.proc.exitcode
        if w.budget and w.restart.applies(code):
            w.budget -= 1
            log.info("%s ended with %s, restart", w.name, code)
            w.launch()
            return True
        log.info("%s ended with %s", w.name, code)
        return False
