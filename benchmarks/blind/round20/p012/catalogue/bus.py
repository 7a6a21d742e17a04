"""The bus to the terminals. Opened when it is first needed, then kept."""
from functools import lru_cache
import os

import zmq

ENDPOINT_VARIABLE = "CATALOGUE_BUS"


@lru_cache(maxsize=None)
def context() -> zmq.Context:
    return zmq.Context(io_threads=1)


@lru_cache(maxsize=None)
def bus(kind: int = zmq.PUSH) -> zmq.Socket:
    sock = context().socket(kind)
    sock.linger = 300
    sock.connect(os.environ[ENDPOINT_VARIABLE])
    return sock


def hang_up() -> None:
    """Lets what is queued go out, then closes the line."""
    bus().close()
    context().term()
    _forget()


def _forget() -> None:
    bus.cache_clear()
    context.cache_clear()


os.register_at_fork(after_in_child=_forget)


def notify(subject: str, **values) -> None:
    fields = " ".join(f"{key}={value}" for key, value in values.items())
    bus().send_string(f"{subject} {fields}".rstrip())
