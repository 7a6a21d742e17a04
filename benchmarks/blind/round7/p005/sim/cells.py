import logging
import multiprocessing as mp
import random

from .outlets import flush, outlet

log = logging.getLogger(__name__)


class Cell:
    def __init__(self, number: int, steps: int) -> None:
        self.number = number
        self.steps = steps
        self.energy = 1.0

    def evolve(self) -> None:
        rng = random.Random(self.number)
        for step in range(self.steps):
            self.energy *= 1 + rng.uniform(-0.1, 0.1)
            outlet("energy").write({"cell": self.number, "step": step, "energy": self.energy})
        outlet("meta").write({"cell": self.number, "done": True})
        flush("energy", "meta")
        log.info("energy %.3f", self.energy)


class Grid:
    def __init__(self, cells: int, steps: int) -> None:
        self.cells = [Cell(n, steps) for n in range(cells)]

    def run(self) -> None:
        processes = [mp.Process(target=cell.evolve, name=f"cell-{cell.number}") for cell in self.cells]
        for process in processes:
            process.start()
        for process in processes:
            process.join(3)
