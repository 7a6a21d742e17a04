"""Feed of glossary edits."""
import json
from typing import Iterator, Protocol

import zmq


class Feed(Protocol):
    def follow(self, *langs: str) -> None: ...
    def edits(self) -> Iterator[dict]: ...


class SubFeed:
    """Edits from the editor's publisher."""

    __slots__ = ("_sub", "_poller", "patience")

    def __init__(self, url: str, patience: int = 150) -> None:
        self._sub = zmq.Context.instance().socket(zmq.SUB)
        self._sub.linger = 0
        self._sub.connect(url)
        self._poller = zmq.Poller()
        self._poller.register(self._sub, zmq.POLLIN)
        self.patience = patience

    def follow(self, *langs: str) -> None:
        for lang in langs:
            self._sub.subscribe(lang)

    def edits(self) -> Iterator[dict]:
        while dict(self._poller.poll(self.patience)):
            _, body = self._sub.recv_multipart()
            yield json.loads(body)

    def close(self) -> None:
        self._sub.close()


class NullFeed:
    def follow(self, *langs: str) -> None:
        pass

    def edits(self) -> Iterator[dict]:
        return iter(())
