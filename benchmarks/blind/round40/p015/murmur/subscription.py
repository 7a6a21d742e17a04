import json
from typing import Any, Iterator

import zmq


class Subscription:
    """Iterate over (topic, payload) until nothing has come for ``quiet`` milliseconds."""

    def __init__(self, url: str, prefix: str, quiet: int = 300) -> None:
        self.quiet = quiet
        self._ctx = zmq.Context()
        self._sub = self._ctx.socket(zmq.SUB)
        self._sub.subscribe(prefix)
        self._sub.connect(url)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        while self._sub.poll(self.quiet):
            topic, body = self._sub.recv_multipart()
            yield topic.decode(), json.loads(body)

    def __enter__(self) -> "Subscription":
        return self

    def __exit__(self, *exc: object) -> None:
        self._sub.close(0)
        self._ctx.term()
