import functools
import json
import logging
import logging.handlers
import os
import time

import zmq

from .couriers import SimulatedFleet, inside

DEPOT = (52.5208, 13.4095)


class Tracker:
    def __init__(self, workdir: str, rounds: int, interval: float = 0.05):
        self.workdir = workdir
        self.rounds = rounds
        self.interval = interval
        self.fleet = SimulatedFleet(DEPOT, 4)
        self.log = logging.getLogger("trackerd")

    @functools.cached_property
    def context(self) -> zmq.Context:
        return zmq.Context()

    @functools.cached_property
    def publisher(self) -> zmq.Socket:
        sock = self.context.socket(zmq.PUB)
        sock.setsockopt(zmq.LINGER, 0)
        sock.bind(f"ipc://{self.workdir}/positions.ipc")
        return sock

    def configure_logging(self) -> None:
        handler = logging.handlers.WatchedFileHandler(os.path.join(self.workdir, "trackerd.log"))
        handler.setFormatter(logging.Formatter("%(asctime)s [%(process)d] %(message)s"))
        self.log.addHandler(handler)
        self.log.setLevel(logging.INFO)

    def announce(self, state: str) -> None:
        self.log.info("state %s", state)
        self.publisher.send_multipart([b"state", state.encode()])

    def cycle(self) -> int:
        away = 0
        for position in self.fleet.sample():
            if not inside(position, DEPOT, 0.0095):
                away += 1
            self.publisher.send_multipart([b"position", json.dumps(position._asdict()).encode()])
        return away

    def run(self, on_ready) -> None:
        for n in range(self.rounds):
            away = self.cycle()
            self.log.info("round %d, %d couriers away from the depot", n, away)
            time.sleep(self.interval)
        on_ready()
