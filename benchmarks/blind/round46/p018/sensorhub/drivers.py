"""Sensor drivers; each runs as a process."""
import logging
import math
import random
import time

from .logs import driver_logging


class Driver:
    kind = "?"

    def __init__(self, samples):
        self.samples = samples
        self.log = logging.getLogger(f"driver.{self.kind}")

    def read(self, n):
        raise NotImplementedError

    def main(self, queue, results):
        driver_logging(queue)
        self.log.info("started")
        total = 0.0
        for n in range(self.samples):
            total += self.read(n)
            time.sleep(0.01)
        results.put((self.kind, total / self.samples))
        self.log.info("mean %.3f", total / self.samples)


class Imu(Driver):
    kind = "imu"

    def read(self, n):
        return math.sin(n / 3) + random.gauss(0, 0.01)


class Baro(Driver):
    kind = "baro"

    def read(self, n):
        return 1013.2 - n * 0.1


KINDS = {cls.kind: cls for cls in (Imu, Baro)}
