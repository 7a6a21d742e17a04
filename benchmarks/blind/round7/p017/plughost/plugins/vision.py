import hashlib

import zmq

from ..api import Plugin


class Scanner(Plugin):
    """CPU bound, hence isolated."""

    name = "scanner"
    isolated = True

    def activate(self) -> None:
        digest = b""
        for n in range(1000):
            digest = hashlib.sha256(digest + bytes([n % 256])).digest()
        self.bus.publish("scan.done", digest=digest.hex())


class Snapshot(Plugin):
    name = "snapshot"
    isolated = True
    store = "tcp://127.0.0.1:1"

    def activate(self) -> None:
        channel = self.bus.private_channel(self.store)
        try:
            channel.send(b"\x00" * 1024, zmq.DONTWAIT)
        except zmq.Again:
            pass
        finally:
            channel.close()
