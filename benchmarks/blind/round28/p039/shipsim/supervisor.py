from __future__ import annotations

import logging
import multiprocessing
import queue

from .models import Engine, Hull, Model
from .telemetry import TELEMETRY

log = logging.getLogger(__name__)


class Supervisor:
    def __init__(self, steps: int) -> None:
        self.mp = multiprocessing.get_context("spawn")
        self.stop = self.mp.Event()
        self.results = self.mp.Queue()
        self.models: list[Model] = [
            Hull("hull", steps, self.stop, self.results),
            Engine("engine", steps, self.stop, self.results),
        ]

    def __enter__(self) -> Supervisor:
        TELEMETRY.publish("supervisor", 0, 0.0, (float(len(self.models)), 0.0, 0.0))
        for model in self.models:
            model.start()
            log.info("started %s as %d", model.name, model.pid)
        return self

    def collect(self, timeout: float) -> dict[str, tuple[float, ...]]:
        final = {}
        try:
            while len(final) < len(self.models):
                name, values = self.results.get(timeout=timeout)
                final[name] = values
        except queue.Empty:
            log.warning("no results from %s", {m.name for m in self.models} - final.keys())
        return final

    def __exit__(self, *exc: object) -> None:
        self.stop.set()
        for model in self.models:
            model.join(2)
            if model.is_alive():
                model.kill()
                model.join()
        TELEMETRY.flush()
