from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterable

import zmq


def readings(source: zmq.Socket, poller: zmq.Poller, idle: int = 300) -> Iterable[float]:
    while events := dict(poller.poll(idle)):
        if source in events:
            yield float(source.recv_string())


Opener = Callable[[zmq.Context], tuple[zmq.Socket, zmq.Poller]]


def write_scan(target: Path, attach: Opener) -> None:
    source, poller = attach(zmq.Context())
    with target.open("w") as out:
        out.writelines(f"{value:+.4f}\n" for value in readings(source, poller))
