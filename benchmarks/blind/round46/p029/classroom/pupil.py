from __future__ import annotations

import multiprocessing
import random
import time

import zmq

from .protocol import Line

CTX = zmq.Context()
mp = multiprocessing.get_context("spawn")


class Pupil(mp.Process):
    """Answers sums. Lives in a process of its own once started."""

    def __init__(self, who: str, blackboard: str, sums: list[tuple[int, int]]):
        super().__init__(name=who)
        self.who = who
        self.blackboard = blackboard
        self.sums = sums
        self._sock: zmq.Socket | None = None

    def __getstate__(self):
        state = self.__dict__.copy()
        state["_sock"] = None
        return state

    @property
    def sock(self) -> zmq.Socket:
        if self._sock is None:
            self._sock = CTX.socket(zmq.PUSH)
            self._sock.linger = 500
            self._sock.connect(self.blackboard)
        return self._sock

    def say(self, text: str, mark: int | None = None) -> None:
        self.sock.send_multipart(Line(self.who, text, mark).pack())

    def run(self) -> None:
        rng = random.Random(self.who)
        for a, b in self.sums:
            answer = a + b + rng.choice([0, 0, 0, 1])
            self.say(f"{a} + {b} = {answer}", mark=int(answer == a + b))
            time.sleep(0.02)
        self.leave()

    def leave(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None


class Monitor(Pupil):
    """The pupil who wipes the blackboard; says so before anybody starts."""

    def __init__(self, who, blackboard, sums):
        super().__init__(who, blackboard, sums)
        self.say("blackboard is clean")
