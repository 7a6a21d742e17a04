from __future__ import annotations

import logging
import multiprocessing as mp
import random
import statistics
import time
from collections import deque
from typing import Callable, Mapping

from .dispatcher import Alert, Dispatcher

log = logging.getLogger("noc.watch")

Thresholds = Mapping[str, tuple[float, float]]


class Watcher(mp.Process):
    """Samples one host; smoothing keeps single spikes quiet."""

    def __init__(self, host: str, thresholds: Thresholds, dispatcher: Dispatcher, rounds: int) -> None:
        super().__init__(name=f"watch-{host}", daemon=True)
        self.host = host
        self.thresholds = thresholds
        self.notify: Callable[[Alert], None] = dispatcher.raise_alert
        self.rounds = rounds

    def run(self) -> None:
        rng = random.Random(self.host)
        history = {metric: deque(maxlen=3) for metric in self.thresholds}
        raised: dict[str, str] = {}
        for _ in range(self.rounds):
            for metric, (warn, crit) in self.thresholds.items():
                history[metric].append(self.sample(metric, rng))
                level = statistics.fmean(history[metric])
                severity = "crit" if level >= crit else "warn" if level >= warn else "ok"
                if severity != raised.get(metric, "ok"):
                    raised[metric] = severity
                    self.notify(Alert(self.host, metric, round(level, 1), severity))
            time.sleep(0.02)
        log.info("%s: %d metrics sampled", self.host, len(history))

    def sample(self, metric: str, rng: random.Random) -> float:
        base = {"cpu": 60.0, "jitter_ms": 18.0, "loss_pct": 0.8}[metric]
        return max(0.0, rng.gauss(base, base / 2))
