from __future__ import annotations

import time

import zmq

from .frames import Frame, Mode


def fly(port: int, frames: int = 12) -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as tx:
        tx.linger = 0
        tx.connect(f"tcp://127.0.0.1:{port}")
        for seq in range(frames):
            mode = Mode.ARMED if seq < 3 else Mode.CRUISE
            tx.send(Frame(mode, seq // 2, 47.1, 8.5, 10.0 * seq).pack())
            time.sleep(0.02)
        time.sleep(0.1)
