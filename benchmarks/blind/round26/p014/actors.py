import logging
import multiprocessing
import time

from telemetry import Telemetry

log = logging.getLogger("actors")


class Actor(multiprocessing.Process):
    """One device, stepped at a fixed rate until it says that it is done."""

    period = 0.05

    def __init__(self, name: str, endpoint: str) -> None:
        super().__init__(name=name, daemon=True)
        self.endpoint = endpoint
        self.stopping = multiprocessing.Event()
        self.telemetry: Telemetry | None = None

    def setup(self) -> None:
        """Hook for subclasses."""

    def step(self) -> bool:
        raise NotImplementedError

    def report(self, kind: str, value: float) -> None:
        if self.telemetry is not None:
            self.telemetry.publish(kind, value)

    def run(self) -> None:
        self.telemetry = Telemetry(self.endpoint, self.name)
        self.setup()
        steps = 0
        while not self.stopping.is_set() and steps < 40:
            if self.step():
                break
            steps += 1
            time.sleep(self.period)
        self.telemetry.close()
        log.info("%s finished after %d steps", self.name, steps)

    def finish(self, timeout: float) -> None:
        self.stopping.set()
        self.join(timeout)
        if self.is_alive():
            log.warning("%s does not stop, killing it", self.name)
            self.kill()
            self.join(1)
