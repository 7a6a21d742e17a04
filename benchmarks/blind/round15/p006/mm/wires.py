from __future__ import annotations

import os
from functools import lru_cache
from typing import NamedTuple

import zmq

RESULTS = "MM_RESULTS"
CONTROL = "MM_CONTROL"


class Wires(NamedTuple):
    results: zmq.Socket
    control: zmq.Socket

    def __repr__(self) -> str:
        return f"<Wires {os.environ.get(RESULTS)} {os.environ.get(CONTROL)}>"


@lru_cache(maxsize=None)
def wires() -> Wires:
    """The sockets of this service, opened at first use."""
    ctx = zmq.Context(io_threads=1)
    results = ctx.socket(zmq.DEALER)
    results.set(zmq.LINGER, 500)
    results.connect(os.environ[RESULTS])
    control = ctx.socket(zmq.SUB)
    control.set(zmq.LINGER, 0)
    control.connect(os.environ[CONTROL])
    return Wires(results, control)


os.register_at_fork(after_in_child=wires.cache_clear)


def hang_up() -> None:
    if wires.cache_info().currsize:
        ctx = wires().results.context
        for sock in wires():
            sock.close()
        ctx.term()
        wires.cache_clear()
