import itertools

import zmq

from .base import StationProcess

CODES = ["4006381333931", "5901234123457", "9780201379624"]


class ScannerStation(StationProcess):
    """Barcode scanner at a conveyor; reports what passes."""

    def prepare(self):
        self.codes = itertools.cycle(CODES)
        self.ctx = zmq.Context()
        self.report = self.ctx.socket(zmq.PUSH)
        self.report.linger = 200
        self.report.connect(self.config["host_url"])

    def step(self):
        self.report.send_multipart([self.name.encode(), next(self.codes).encode()])

    def cleanup(self):
        self.report.close()
        self.ctx.term()


class ScaleStation(StationProcess):
    """Weighs parcels. Alarms go to the foreman's lamp."""

    limit = 31.5

    def configure(self):
        self.limit = float(self.config.get("limit", self.limit))
        self.lamp_ctx = zmq.Context()
        self.lamp = self.lamp_ctx.socket(zmq.PUB)
        self.lamp.linger = 0
        self.lamp.bind(self.config["lamp_url"])

    def prepare(self):
        self.weights = itertools.cycle([12.0, 33.2, 8.7])

    def step(self):
        weight = next(self.weights)
        if weight > self.limit:
            self.lamp.send_string("overweight %.1f" % weight)

    def cleanup(self):
        self.log.info("scale off")


KINDS = {"scanner": ScannerStation, "scale": ScaleStation}


def make_station(config):
    return KINDS[config["kind"]](config)
