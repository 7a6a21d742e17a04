"""A very small nearest-cell tracker."""

import msgpackish
import zmq


class Tracker:
    def __init__(self, context: zmq.Context) -> None:
        self._in = context.socket(zmq.PULL)
        self._in.linger = 0
        self.endpoint = "inproc://plots"
        self._in.bind(self.endpoint)
        self.tracks: dict[int, list[int]] = {}

    def absorb(self) -> int:
        count = 0
        while self._in.poll(150):
            scan, sector, cell, _power = msgpackish.loads(self._in.recv(zmq.NOBLOCK))
            self.tracks.setdefault(sector, []).append(cell)
            count += 1
        return count

    def close(self) -> None:
        self._in.close()
