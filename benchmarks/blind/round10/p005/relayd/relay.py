import logging
import os
import time

import zmq

log = logging.getLogger(__name__)


class Relay:
    def __init__(self, bus: str, out: str) -> None:
        self.context = zmq.Context()
        self.bus = self.context.socket(zmq.PULL)
        self.bus.bind(bus)
        self.out = self.context.socket(zmq.PUB)
        self.out.bind(out)

    def check(self) -> None:
        log.info("listening on %s", self.bus.last_endpoint.decode())

    def announce(self) -> None:
        self.out.send_multipart([b"status", b"up"])

    def serve(self, rounds: int) -> None:
        for _ in range(rounds):
            if self.bus.poll(100):
                self.out.send_multipart([b"data", self.bus.recv()])

    def wait_started(self, folder: str) -> None:
        for _ in range(20):
            if os.path.exists(os.path.join(folder, "relayd.pid")):
                break
            time.sleep(0.05)
        time.sleep(0.3)

    def close(self) -> None:
        self.context.destroy(linger=0)
