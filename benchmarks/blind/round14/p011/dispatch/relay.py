from __future__ import annotations

import json
import os
import threading
from typing import Any, Self

from .depot import DepotFeed, Topic


class FeedRelay:
    """Same interface as the feed; events travel over a pipe to the desk's own process."""

    def __init__(self, feed: DepotFeed) -> None:
        self._feed = feed
        self._reader, self._writer = os.pipe()
        self._pump = threading.Thread(target=self._forward, name="relay")

    def __enter__(self) -> Self:
        self._pump.start()
        return self

    def __exit__(self, *exc: Any) -> None:
        os.close(self._writer)
        self._pump.join(3)

    def _put(self, kind: str, *args: str) -> None:
        os.write(self._writer, json.dumps([kind, *args]).encode() + b"\n")

    def emit(self, topic: Topic, parcel: str) -> None:
        self._put("emit", topic, parcel)

    def note(self, text: str) -> bool:
        self._put("note", text)
        return True

    def _forward(self) -> None:
        with os.fdopen(self._reader) as lines:
            for kind, *args in map(json.loads, lines):
                match kind:
                    case "emit":
                        self._feed.emit(Topic(args[0]), args[1])
                    case "note":
                        self._feed.note(args[0])
