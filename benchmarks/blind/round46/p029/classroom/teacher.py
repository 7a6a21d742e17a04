from __future__ import annotations

import time
from collections import defaultdict

import zmq

from . import pupil
from .protocol import Line


class Teacher:
    def __init__(self) -> None:
        self.blackboard = pupil.CTX.socket(zmq.PULL)
        port = self.blackboard.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self.marks: dict[str, list[int]] = defaultdict(list)
        self.remarks: list[str] = []

    def listen(self, expected: int, seconds: float = 7.0) -> None:
        deadline = time.monotonic() + seconds
        while sum(map(len, self.marks.values())) < expected and time.monotonic() < deadline:
            if not self.blackboard.poll(100):
                continue
            line = Line.unpack(self.blackboard.recv_multipart(zmq.NOBLOCK))
            if line.mark is None:
                self.remarks.append(f"{line.who}: {line.text}")
            else:
                self.marks[line.who].append(line.mark)

    def close(self) -> None:
        self.blackboard.close(0)
        pupil.CTX.term()
