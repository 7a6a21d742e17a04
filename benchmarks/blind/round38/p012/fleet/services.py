from __future__ import annotations

import random

import zmq

from .contracts import ITelemetrySink, IVehicleProbe, Sample


class ZmqTelemetrySink(ITelemetrySink):
    def __init__(self, endpoint: str) -> None:
        self._socket = zmq.Context.instance().socket(zmq.PUSH)
        self._socket.setsockopt(zmq.LINGER, 500)
        self._socket.connect(endpoint)

    def emit(self, sample: Sample) -> None:
        self._socket.send_json(sample.to_wire())

    def dispose(self) -> None:
        self._socket.close()


class SimulatedProbe(IVehicleProbe):
    METRICS = ("speed", "fuel", "oil_temp")

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def read(self, vehicle: str) -> list[Sample]:
        return [Sample(vehicle, metric, round(self._random.uniform(0, 100), 1)) for metric in self.METRICS]
