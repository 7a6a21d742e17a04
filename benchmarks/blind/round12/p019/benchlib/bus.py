import os

import zmq


class BusMixin:
    """For a process that gathers partial results: `bus_open` it in the process that reads."""

    bus_ctx = None

    def bus_open(self):
        self.bus_ctx = zmq.Context()
        self.bus_in = self.bus_ctx.socket(zmq.PULL)
        self.bus_address = f"ipc://bus-{os.getpid()}.sock"
        self.bus_in.bind(self.bus_address)

    def bus_sender(self):
        out = self.bus_ctx.socket(zmq.PUSH)
        out.setsockopt(zmq.LINGER, 300)
        out.connect(self.bus_address)
        return out

    def bus_read(self, n, patience_ms):
        poller = zmq.Poller()
        poller.register(self.bus_in, zmq.POLLIN)
        got = []
        while len(got) < n and dict(poller.poll(patience_ms)):
            got.append(self.bus_in.recv_json())
        return got

    def bus_close(self):
        self.bus_ctx.destroy(linger=0)
