import os
import tempfile
import time

from lift.car import CarController
from lift.config import ConfigNode
from lift.zbus import ZmqBusFactory


class Group:
    def __init__(self, config):
        self._config = config
        self._factory = ZmqBusFactory(config)
        self._port = self._factory.createDispatcherSide()
        self._cars = []

    def launch(self, plan):
        for number, calls in sorted(plan.items()):
            car = CarController(number, calls, self._factory)
            car.start()
            self._cars.append(car)

    def serve(self, seconds):
        seen = []
        end = time.monotonic() + seconds
        while time.monotonic() < end and any(c.is_alive() for c in self._cars):
            report = self._port.next(100)
            if report is not None:
                seen.append((report["car"], report["floor"]))
        return seen

    def shutdown(self):
        for car in self._cars:
            car.join(1)
            if car.is_alive():
                car.kill()
                car.join()
        self._port.close()
        self._factory.dispose()


def main():
    with tempfile.TemporaryDirectory() as tmp:
        config = ConfigNode({
            "bus": {"endpoint": "ipc://" + os.path.join(tmp, "bus"), "io_threads": 1, "hwm": 64},
            "group": {"serve_s": 2.0},
        })
        group = Group(config)
        try:
            group.launch({1: [3, 5, 2], 2: [7, 1]})
            stops = group.serve(config.get("group.serve_s"))
        finally:
            group.shutdown()
        print("stops reported:", len(stops))


if __name__ == "__main__":
    main()
