import itertools
import math
from typing import Iterator

from .process import ModuleProcess, SteeredModule


class Simulated(ModuleProcess):
    def samples(self) -> Iterator[list[float]]:
        for n in itertools.count():
            yield [math.sin(n / 10), math.cos(n / 10)]


class FromFile(SteeredModule):
    lines = ("1.0 2.0", "3.5 4.5")

    def samples(self) -> Iterator[list[float]]:
        for line, _ in zip(itertools.cycle(self.lines), super().samples()):
            yield [float(part) for part in line.split()]


KINDS: dict[str, type[ModuleProcess]] = {"sim": Simulated, "file": FromFile}
