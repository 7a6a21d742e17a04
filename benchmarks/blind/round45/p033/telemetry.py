"""Run telemetry over PUSH; the desk's collector address comes from the environment."""

import functools
import os
import time

import zmq

ADDRESS_VARIABLE = "PRICER_TELEMETRY"


@functools.lru_cache(maxsize=None)
def _outlet() -> zmq.Socket:
    socket = zmq.Context.instance().socket(zmq.PUSH)
    socket.set(zmq.LINGER, 300)
    socket.connect(os.environ[ADDRESS_VARIABLE])
    return socket


def emit(name: str, /, **values) -> None:
    if ADDRESS_VARIABLE not in os.environ:
        return
    record = {"name": name, "at": time.time(), "pid": os.getpid(), **values}
    try:
        _outlet().send_json(record, zmq.NOBLOCK)
    except zmq.Again:
        pass


class timed:
    """``with timed("step", key=value): ...`` emits the duration at the end."""

    def __init__(self, name: str, **values):
        self.name, self.values = name, values

    def __enter__(self):
        self.started = time.perf_counter()
        return self

    def __exit__(self, *exc):
        emit(self.name, seconds=round(time.perf_counter() - self.started, 4), **self.values)
