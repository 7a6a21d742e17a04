"""Runs inside the encoder process."""
from __future__ import annotations

import os
import time

import zmq

from .commands import Goodbye, Hello, Stats, dump


def encode(channel: str, endpoint: str, frames: int) -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as link:
        link.linger = 1_000
        link.connect(endpoint)
        link.send(dump(Hello(channel, os.getpid())))
        dropped = 0
        for frame in range(1, frames + 1):
            dropped += frame % 17 == 0
            if frame % 25 == 0:
                link.send(dump(Stats(channel, frame, dropped)))
                time.sleep(0.02)
        link.send(dump(Goodbye(channel, "end of playlist")))
