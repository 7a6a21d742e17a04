import dataclasses
import random
import time

from . import archive

SETTLE_S = 0.04


class Trip(Exception):
    pass


@dataclasses.dataclass
class Channel:
    name: str
    target: float
    limit_ua: float
    voltage: float = 0.0

    def current(self):
        return self.voltage / 100 * random.uniform(0.8, 1.1)

    def ramp(self, step):
        while self.voltage < self.target:
            self.voltage = min(self.voltage + step, self.target)
            amps = self.current()
            archive.store(self.name, "vmon", self.voltage)
            time.sleep(SETTLE_S)
            if amps > self.limit_ua:
                self.voltage = 0.0
                raise Trip(f"{self.name}: {amps:.1f} uA")
        return self.voltage
