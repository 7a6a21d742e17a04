import multiprocessing
import time
from collections import namedtuple

PrinterSpec = namedtuple("PrinterSpec", "queue dpi colour")

PRINTERS = [
    PrinterSpec("hp-floor1", 600, False),
    PrinterSpec("oki-design", 1200, True),
]


class PrinterProcess(multiprocessing.Process):
    def __init__(self, spec, channel, limit):
        super().__init__(name=f"printer-{spec.queue}", daemon=True)
        self.spec = spec
        self.channel = channel
        self.limit = limit

    def jobs(self):
        yield from (f"job-{n:04d}" for n in range(self.limit))

    def rasterise(self, job):
        time.sleep(0.01 if self.spec.colour else 0.005)
        return len(job) * self.spec.dpi

    def run(self):
        for job in self.jobs():
            size = self.rasterise(job)
            self.channel.report(self.spec.queue, f"{job}:{size}")
