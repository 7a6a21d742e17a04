import multiprocessing

from .desk import noted
from .sheets import Plates


class Imposer:
    """Checks sheets before they go to a RIP."""

    name = "imposer"
    slow = 0.5

    def __init__(self, desk):
        self.desk = desk

    @noted("check")
    def check(self, sheet):
        if sheet.width > 120 and len(sheet.inks) > 4:
            raise ValueError("spot ink on a wide sheet")
        return sheet


class Rip(multiprocessing.Process):
    slow = 0.5

    def __init__(self, number, desk, jobs, plates):
        super().__init__(name=f"rip{number}", daemon=True)
        self.desk = desk
        self.jobs = jobs
        self.plates = plates

    def run(self):
        for sheet in iter(self.jobs.get, None):
            try:
                self.plates.put(self.raster(sheet))
            except ValueError:
                self.plates.put(Plates(sheet.number, {}))

    @noted("raster")
    def raster(self, sheet):
        coverage = {}
        for position, ink in enumerate(sheet.inks):
            if ink not in "CMYK":
                raise ValueError(f"no screen for ink {ink}")
            dots = sum((x * x + position * 7) % 11 < 4 for x in range(sheet.width * 40))
            coverage[ink] = round(dots / (sheet.width * 40), 3)
        return Plates(sheet.number, coverage)


class RipFloor:
    def __init__(self, size, desk):
        self.jobs = multiprocessing.Queue()
        self.plates = multiprocessing.Queue()
        self.rips = [Rip(n, desk, self.jobs, self.plates) for n in range(size)]

    def __enter__(self):
        for rip in self.rips:
            rip.start()
        return self

    def __exit__(self, kind, value, trace):
        for _ in self.rips:
            self.jobs.put(None)
        for rip in self.rips:
            rip.join(2)
            if rip.is_alive():
                rip.kill()
        return False
