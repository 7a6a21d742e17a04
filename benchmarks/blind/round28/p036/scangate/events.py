"""Events for the warehouse management system (WMS)."""
import time

import zmq


class WmsEvents:
    def __init__(self, address, source):
        self.address = address
        self.source = source
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.linger = 800
        self._out.connect(address)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def emit(self, kind, **fields):
        message = dict(fields, kind=kind, source=self.source, at=time.time())
        self._out.send_json(message, flags=zmq.DONTWAIT)

    def close(self):
        self._out.close()
        self._ctx.term()
