import queue
import random

from .component import Component


class Crate(Component):
    kind = "crate"

    def __init__(self, cfg, index, out):
        super().__init__(cfg, index)
        self.out = out

    def setup(self):
        self.rng = random.Random(self.cfg.seed + self.index)

    def loop(self):
        for event in range(self.cfg.events):
            if self.stopping.is_set():
                return event
            hits = [
                (ch, adc)
                for ch, adc in ((c, self.rng.randrange(64)) for c in range(self.cfg.channels))
                if adc > self.cfg.thresholds["adc"]
            ]
            self.out.put((event, self.index, hits))
        return self.cfg.events


class Builder:
    """Merges fragments in the run control process, it is fast enough there."""

    def __init__(self, cfg, source):
        self.cfg, self.source = cfg, source
        self.partial = {}
        self.complete = 0

    def collect(self, timeout=0.2):
        try:
            event, crate, hits = self.source.get(timeout=timeout)
        except queue.Empty:
            return False
        fragments = self.partial.setdefault(event, {})
        fragments[crate] = hits
        if len(fragments) == self.cfg.crates:
            self.complete += 1
            del self.partial[event]
        return True
