"""Task life-cycle events, published for monitors such as ``tinyq-top``."""
import json
import os
import time
from functools import cached_property

import zmq


class EventStream:
    """Publishes events on a PUB socket which is opened on first use."""

    def __init__(self, interface="tcp://127.0.0.1", hwm=5000):
        self.interface = interface
        self.hwm = hwm
        self.port = None

    @cached_property
    def socket(self):
        sock = zmq.Context().socket(zmq.PUB)
        sock.linger = 0
        sock.sndhwm = self.hwm
        self.port = sock.bind_to_random_port(self.interface)
        return sock

    @property
    def opened(self):
        return "socket" in self.__dict__

    def emit(self, kind, **fields):
        fields["pid"] = os.getpid()
        fields["ts"] = time.time()
        body = json.dumps(fields, sort_keys=True).encode()
        self.socket.send_multipart([kind.encode(), body])

    def shutdown(self):
        if self.opened:
            self.socket.close()
            del self.__dict__["socket"]
