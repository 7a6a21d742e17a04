import os
import time

import zmq


class Publishes:
    """Mixin for everything that reports on the status bus."""

    status_url = None

    def wire(self):
        """Connect to the status bus; call again to replace the connection."""
        old = self.__dict__.get("_status")
        if old is not None:
            old.close()
            self._zctx.term()
        self._zctx = zmq.Context()
        self._status = self._zctx.socket(zmq.PUSH)
        self._status.linger = 200
        self._status.connect(self.status_url)

    def report(self, state, **more):
        self._status.send_json({"who": self.name, "state": state, "pid": os.getpid(), **more})

    def side_report(self, topic, payload):
        """Large payloads go over a connection of their own."""
        with self._zctx.socket(zmq.PUSH) as extra:
            extra.linger = 200
            extra.connect(self.status_url)
            extra.send_json({"who": self.name, "state": topic, "t": time.time(), "payload": payload})
