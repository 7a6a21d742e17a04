import multiprocessing as mp
import os

fork = mp.get_context("fork")


class Supervisor:
    """Runs in its own process and owns the collector processes."""

    def __init__(self, exporter, collectors, samples):
        self.exporter = exporter
        self.collectors = collectors
        self.samples = samples

    def launch(self):
        self.process = fork.Process(target=self._manage, name="manager")
        self.process.start()

    def wait(self, seconds):
        self.process.join(seconds)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    def _manage(self):
        self.exporter.gauge("manager.up", 1)
        team = [fork.Process(target=collect, args=(self.exporter, fn, self.samples), daemon=True)
                for fn in self.collectors]
        for member in team:
            member.start()
        for member in team:
            member.join(3)
        self.exporter.gauge("manager.up", 0)


def collect(exporter, sample, times):
    for _ in range(times):
        name, value = sample()
        exporter.gauge(name, value)
    exporter.count(f"collector.{os.getpid()}.rounds", times)
