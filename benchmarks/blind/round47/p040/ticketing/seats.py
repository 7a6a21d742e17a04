from __future__ import annotations

import json
import os
import weakref

import zmq


class SeatMap:
    """Seats of one performance; changes go out to the counters' screens."""

    def __init__(self, rows: int, width: int, url: str) -> None:
        self.taken: set[tuple[int, int]] = set()
        self.rows, self.width, self.url = rows, width, url
        self._open()

    def _open(self) -> None:
        self._ctx = zmq.Context()
        self._screens = self._ctx.socket(zmq.XPUB)
        self._screens.linger = 0
        self._screens.bind(self.url)

    def __getstate__(self) -> dict:
        state = self.__dict__.copy()
        del state["_ctx"], state["_screens"]
        return state

    def __setstate__(self, state: dict) -> None:
        self.__dict__.update(state)
        self.url += ".%d" % os.getpid()
        self._open()

    def take(self, row: int, seat: int) -> bool:
        if (row, seat) in self.taken or row >= self.rows or seat >= self.width:
            return False
        self.taken.add((row, seat))
        self._screens.send(json.dumps({"row": row, "seat": seat}).encode())
        return True

    def close(self) -> None:
        self._screens.close()
        self._ctx.term()
