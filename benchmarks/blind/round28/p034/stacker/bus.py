"""The plant bus. Can be taken down and brought up again, like any field bus."""
import contextlib
import json
import logging

import zmq

LOG = logging.getLogger("stacker.bus")


class BusDown(Exception):
    pass


class PlantBus:
    def __init__(self, endpoint, node):
        self.endpoint = endpoint
        self.node = node
        self._ctx = None
        self._sock = None

    @property
    def is_up(self):
        return self._sock is not None

    def up(self):
        if self.is_up:
            return self
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 500)
        self._sock.connect(self.endpoint)
        LOG.debug("%s is up", self.node)
        return self

    def down(self):
        if not self.is_up:
            return
        self._sock.close()
        self._ctx.term()
        self._sock = self._ctx = None
        LOG.debug("%s is down", self.node)

    @contextlib.contextmanager
    def suspended(self):
        """Takes the bus down for the block, e.g. while the plant is reconfigured."""
        was_up = self.is_up
        self.down()
        try:
            yield self
        finally:
            if was_up:
                self.up()

    def send(self, kind, **data):
        if not self.is_up:
            raise BusDown(self.node)
        self._sock.send_multipart([self.node.encode(), kind.encode(), json.dumps(data).encode()])
