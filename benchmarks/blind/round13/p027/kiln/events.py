"""The event bus of a build."""
import json
import logging
import os

import zmq

log = logging.getLogger("kiln.events")


class Bus:
    __slots__ = ("_ctx", "_out")

    def __init__(self):
        self._ctx = self._out = None

    def attach(self, address):
        """Publish to the front end listening at `address`, from now on."""
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 200)
        self._out.connect(address)
        log.debug("attached to %s", address)

    def publish(self, kind, **data):
        if self._out is None:
            return
        data["pid"] = os.getpid()
        self._out.send_string(f"{kind} {json.dumps(data)}")


bus = Bus()
