from __future__ import annotations

from pathlib import Path
from typing import Iterable

import zmq


def readings(source: zmq.Socket, poller: zmq.Poller, idle: int = 300) -> Iterable[float]:
    while events := dict(poller.poll(idle)):
        if source in events:
            yield float(source.recv_string())


def write_scan(target: Path, source: zmq.Socket, poller: zmq.Poller) -> None:
    with target.open("w") as out:
        out.writelines(f"{value:+.4f}\n" for value in readings(source, poller))
