import zmq

from retrying import retrying


class SpoolChannel:
    """Sends one line per event to the ledger."""

    def __init__(self, address):
        self.address = address
        self.sent = 0
        self._connect()

    def _connect(self):
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.linger = 300
        self._out.connect(self.address)

    @retrying(zmq.Again, attempts=4)
    def report(self, who, what):
        self._out.send_string("|".join((who, what)), zmq.NOBLOCK)
        self.sent += 1

    def close(self):
        self._out.close()
        self._ctx.term()
