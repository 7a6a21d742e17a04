"""Where the spool's reports end up."""
import zmq


class Ledger:
    def __init__(self):
        self._ctx = zmq.Context()
        self._in = self._ctx.socket(zmq.PULL)
        self._in.setsockopt(zmq.RCVTIMEO, 300)
        self.port = self._in.bind_to_random_port("tcp://127.0.0.1")

    @property
    def address(self):
        return "tcp://127.0.0.1:%d" % self.port

    def collect(self):
        rows = []
        while True:
            try:
                rows.append(self._in.recv_string().split("|"))
            except zmq.Again:
                return rows

    def close(self):
        self._in.close(0)
        self._ctx.term()
