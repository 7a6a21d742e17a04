from __future__ import annotations

import os

import zmq

from .lifecycle import lifecycle


class Census:
    """Counts the family; the line to the counter is opened when first wanted."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._line: zmq.Socket | None = None
        self.generation = 0
        lifecycle.on("child")(self._entered)
        lifecycle.on("parent")(self._forked)

    @property
    def line(self) -> zmq.Socket:
        if self._line is None:
            self._line = zmq.Context().socket(zmq.PUSH)
            self._line.linger = 100
            self._line.connect(self.endpoint)
        return self._line

    def say(self, word: str) -> None:
        self.line.send_multipart((word.encode(), b"%d" % os.getpid(), b"%d" % self.generation))

    def _forked(self) -> None:
        self.say("forked")

    def _entered(self) -> None:
        self.generation += 1
        self.say("born")

    def hang_up(self) -> None:
        if self._line is not None:
            self._line.context.destroy()
            self._line = None
