import json
import time

from .sockets import registry


class EventWriter:
    """Writes events with a common prefix to one named socket."""

    def __init__(self, socket_name: str, source: str) -> None:
        self.source = source
        self._out = registry.get(socket_name)
        self.count = 0

    def write(self, kind: str, **data) -> None:
        self.count += 1
        envelope = {"source": self.source, "n": self.count, "t": time.time(), **data}
        frames = [f"{self.source}.{kind}".encode(), json.dumps(envelope).encode()]
        self._out.send_multipart(frames)
