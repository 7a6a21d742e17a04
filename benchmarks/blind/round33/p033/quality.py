"""Data quality histograms are filled by a separate monitor; it subscribes to us."""
import struct

import zmq

RECORD = struct.Struct("!Id")


class QualityFeed:
    def __init__(self, address="tcp://127.0.0.1"):
        self._ctx = zmq.Context.instance()
        self._out = self._ctx.socket(zmq.PUB)
        self.port = self._out.bind_to_random_port(address)
        self.url = f"{address}:{self.port}"

    def fill(self, histogram, event, value):
        self._out.send_multipart([histogram.encode(), RECORD.pack(event, value)])

    def close(self):
        self._out.close(linger=0)


def monitor(url, *histograms):
    sub = zmq.Context.instance().socket(zmq.SUB)
    for name in histograms:
        sub.subscribe(name)
    sub.connect(url)
    return sub


def contents(sub, wait_ms=200):
    filled = {}
    while sub.poll(wait_ms):
        name, payload = sub.recv_multipart(zmq.NOBLOCK)
        filled.setdefault(name.decode(), []).append(RECORD.unpack(payload))
    return filled
