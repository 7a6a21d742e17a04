import multiprocessing
import time


class CarController(multiprocessing.Process):
    """One cabin: drives through its calls and reports each stop."""

    def __init__(self, number, calls, factory):
        super().__init__(name="car-%d" % number, daemon=True)
        self._number = number
        self._calls = list(calls)
        self._factory = factory
        self._floor = 0

    def run(self):
        bus = self._factory.createCarSide()
        try:
            for floor in self._calls:
                self._drive(floor)
                bus.report(self._number, floor, "open")
            time.sleep(0.2)
        finally:
            bus.close()

    def _drive(self, floor):
        time.sleep(0.01 * abs(floor - self._floor))
        self._floor = floor
