"""Status beacon: the network operations centre subscribes to it."""
import json
import time

import zmq


class StatusBeacon:
    def __init__(self, station: str, address: str):
        self.station = station
        self.address = address
        self.count = 0
        self._ctx = None
        self._pub = None

    def __enter__(self):
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 100)
        port = self._pub.bind_to_random_port(self.address)
        self.report("ONLINE", port=port)
        return self

    def __exit__(self, *exc):
        self._pub.close()
        self._ctx.term()

    def report(self, state, **details):
        self.count += 1
        message = {"station": self.station, "n": self.count, "at": time.time(), "state": state}
        message.update(details)
        self._pub.send_string(json.dumps(message), zmq.NOBLOCK)
