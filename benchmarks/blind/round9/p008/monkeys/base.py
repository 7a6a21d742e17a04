from __future__ import annotations

import multiprocessing as mp
import random
from typing import Optional

import zmq


class Monkey(mp.Process):
    mischief = 2

    def __init__(self, url: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.url = url
        self.seed = seed
        self.ctx: Optional[zmq.Context] = None
        self.pen: Optional[zmq.Socket] = None

    def setup(self) -> None:
        self.ctx = zmq.Context()
        self.pen = self.ctx.socket(zmq.PUSH)
        self.pen.connect(self.url)

    def run(self) -> None:
        self.setup()
        rng = random.Random(self.seed)
        try:
            for _ in range(self.mischief):
                self.write(self.prank(rng))
        finally:
            self.pen.close()
            self.ctx.term()

    def prank(self, rng: random.Random) -> str:
        raise NotImplementedError

    def write(self, text: str) -> None:
        self.pen.send_string(f"{type(self).__name__}: {text}")
