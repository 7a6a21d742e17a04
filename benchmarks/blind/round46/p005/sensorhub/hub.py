import dataclasses
import logging
import multiprocessing as mp
import queue as queues

from .drivers import KINDS
from .logs import HubLog

log = logging.getLogger("hub")


@dataclasses.dataclass
class HubConfig:
    drivers: list = dataclasses.field(default_factory=lambda: ["imu"])
    samples: int = 5
    timeout: float = 3.0


class Hub:
    def __init__(self, config):
        self.config = config
        self.records = mp.Queue()
        self.results = mp.Queue()
        self.logs = HubLog(self.records)
        self.processes = []

    def start(self):
        self.logs.install()
        for kind in self.config.drivers:
            driver = KINDS[kind](self.config.samples)
            process = mp.Process(target=driver.main, args=(self.records, self.results), name=kind)
            process.start()
            self.processes.append(process)
        self.logs.start()
        log.info("%d drivers on port %d", len(self.processes), self.logs.port)

    def gather(self):
        means = {}
        for _ in self.processes:
            try:
                kind, mean = self.results.get(timeout=self.config.timeout)
            except queues.Empty:
                log.error("a driver gave no result")
                continue
            means[kind] = mean
        return means

    def stop(self):
        for process in self.processes:
            process.join(1)
            if process.is_alive():
                process.kill()
                process.join(1)
        self.logs.stop()
