from __future__ import annotations

import math
import multiprocessing
import queue
from dataclasses import dataclass

from .events import Event, EventPublisher, Finished, Progressed, Started


@dataclass(frozen=True)
class Scenario:
    name: str
    steps: int
    inflow: float


class Runner(multiprocessing.Process):
    """Simulates one scenario; the owner calls pump() to pass its events on."""

    def __init__(self, scenario: Scenario, publisher: EventPublisher) -> None:
        super().__init__(name=f"runner-{scenario.name}", daemon=True)
        self.scenario = scenario
        self.publisher = publisher
        self.outbox: multiprocessing.Queue[Event] = multiprocessing.Queue()
        self.peak: float | None = None

    def start(self) -> None:
        self.publisher.publish(Started(scenario=self.scenario.name))
        super().start()

    def run(self) -> None:
        level = peak = 0.0
        for step in range(self.scenario.steps):
            level = max(0.0, level * 0.9 + self.scenario.inflow * (1 + math.sin(step / 3)))
            peak = max(peak, level)
            if step % 10 == 0:
                self.publish(Progressed(scenario=self.scenario.name, step=step, level=level))
        self.publish(Finished(scenario=self.scenario.name, peak=peak))

    def publish(self, event: Event) -> None:
        self.outbox.put(event)

    def pump(self, timeout: float = 0.05) -> bool:
        """Publish what has been waiting; False once the scenario is complete."""
        try:
            event = self.outbox.get(timeout=timeout)
        except queue.Empty:
            return self.is_alive()
        self.publisher.publish(event)
        if isinstance(event, Finished):
            self.peak = event.peak
            return False
        return True

    def finish(self) -> int | None:
        self.join(2)
        if self.is_alive():
            self.kill()
            self.join()
        return self.exitcode
