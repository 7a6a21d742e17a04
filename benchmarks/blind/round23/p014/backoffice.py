import zmq


class BackOffice:
    """Line to the operator's sales server (here: its local concentrator)."""

    HEARTBEAT = b"\x01HB"

    def __init__(self, machine):
        self.machine = machine.encode()
        self.seq = 0
        self._ctx = self._line = None

    @property
    def online(self):
        return self._line is not None

    def connect(self, url):
        self._ctx = zmq.Context()
        self._line = self._ctx.socket(zmq.DEALER)
        self._line.identity = self.machine
        self._line.linger = 100
        self._line.connect(url)
        return self

    def _send(self, *frames):
        self.seq += 1
        self._line.send_multipart([b"%06d" % self.seq, *frames], zmq.NOBLOCK)

    def heartbeat(self):
        self._send(self.HEARTBEAT)

    def sale(self, product, cents):
        self._send(b"SALE", product.encode(), str(cents).encode())

    def fault(self, unit, code):
        self._send(b"FAULT", unit.encode(), b"%d" % code)

    def hangup(self):
        self._line.close()
        self._ctx.term()
