import abc
import multiprocessing as mp
import time

from probes.reporter import Reporter


class ProbeProcess(mp.Process, abc.ABC):
    """One process a target: a stuck resolver or a SYN black hole cannot stall its neighbours."""

    kind = "abstract"
    interval = 0.15

    def __init__(self, target, endpoint, rounds):
        super().__init__(name=f"{self.kind}:{target[0]}:{target[1]}", daemon=True)
        self.target = target
        self.endpoint = endpoint
        self.rounds = rounds
        self.reporter = Reporter(endpoint)

    @abc.abstractmethod
    def check(self):
        """Does one exchange; raises OSError or ValueError if the target is unwell."""

    def probe_once(self):
        started = time.perf_counter()
        try:
            self.check()
        except (OSError, ValueError):
            return self.reporter.result(self.kind, self.target, False)
        return self.reporter.result(self.kind, self.target, True, time.perf_counter() - started)

    def run(self):
        for _ in range(self.rounds):
            self.probe_once()
            time.sleep(self.interval)
