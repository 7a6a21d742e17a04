import enum
import multiprocessing as mp
from dataclasses import dataclass

import bus

_mp = mp.get_context("spawn")


class Plate(enum.Enum):
    LOADED = "loaded"
    SEALED = "sealed"
    SHELVED = "shelved"

    @property
    def after(self):
        order = list(Plate)
        return order[(order.index(self) + 1) % len(order)]


@dataclass
class Job:
    barcode: str
    stage: Plate = Plate.LOADED


class Station(_mp.Process):
    def __init__(self, name, url, barcodes):
        super().__init__(name=name)
        self.url = url
        self.jobs = [Job(b) for b in barcodes]

    def run(self):
        for n, job in enumerate(self.jobs):
            bus.beat(n)
            while True:
                bus.lane(self.url).send_json([self.name, job.barcode, job.stage.value])
                if job.stage is Plate.SHELVED:
                    break
                job.stage = job.stage.after
        bus.shut()
