"""The depot bus: everything that happens on a charge point is published here."""
import json
import logging
import os
import time

import zmq

log = logging.getLogger("csms.bus")


class BusPort:
    """Publishing side, opened when it is first wanted."""

    def __init__(self, hwm=100):
        self._hwm = hwm
        self._pub = None
        self._url = None
        self._owner = None

    @property
    def pub(self):
        if self._pub is None or self._owner != os.getpid():
            sock = zmq.Context.instance().socket(zmq.PUB)
            sock.set_hwm(self._hwm)
            port = sock.bind_to_random_port("tcp://127.0.0.1")
            self._url = f"tcp://127.0.0.1:{port}"
            log.info("depot bus on %s", self._url)
            self._pub = sock
            self._owner = os.getpid()
        return self._pub

    def emit(self, topic, **body):
        body.setdefault("ts", round(time.time(), 3))
        frames = [topic.encode(), json.dumps(body).encode()]
        self.pub.send_multipart(frames)

    def shut(self):
        if self._pub is not None:
            self._pub.close(linger=0)
            self._pub = None
