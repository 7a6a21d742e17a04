from __future__ import annotations

import threading
from typing import Any, Callable


class Forwarder(threading.Thread):
    """Takes from the queue, gives to the sink; None ends it."""

    def __init__(self, queue: Any, sink: Callable[[Any], None]) -> None:
        super().__init__(name="forwarder", daemon=True)
        self.queue = queue
        self.sink = sink
        self.count = 0

    def run(self) -> None:
        while (item := self.queue.get()) is not None:
            self.sink(item)
            self.count += 1

    def stop(self) -> None:
        self.queue.put(None)
        self.join(2)
