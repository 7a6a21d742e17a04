"""Addresses and sockets of the tournament hall."""
from __future__ import annotations

import os
from contextlib import contextmanager
from typing import Iterator

import zmq

CONTEXT = zmq.Context.instance()


def board_address() -> str:
    return os.environ["CHESSDAY_BOARDS"]


@contextmanager
def publisher() -> Iterator[zmq.Socket]:
    with CONTEXT.socket(zmq.PUSH) as sock:
        sock.linger = 100
        sock.connect(board_address())
        yield sock
