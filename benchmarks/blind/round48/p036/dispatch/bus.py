"""The operations bus.

Every part of the dispatcher reports through the one ``channel`` of its process.
"""
import itertools
import os
import tempfile

import zmq

ENDPOINT = "ipc://" + os.path.join(tempfile.mkdtemp(prefix="dispatch-"), "ops.bus")


class Channel:
    def __init__(self, endpoint: str):
        self._serial = itertools.count(1)
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.linger = 300
        self._out.connect(endpoint)

    def report(self, topic: str, **facts) -> None:
        facts["n"] = next(self._serial)
        facts["pid"] = os.getpid()
        self._out.send_json([topic, facts])


channel = Channel(ENDPOINT)


def reopen() -> None:
    """Give this process a channel of its own."""
    global channel
    channel = Channel(ENDPOINT)
