"""The project that the tests of this folder check, and how."""

from __future__ import annotations

from collections.abc import Callable

PROGRAM = """
import os
import zmq
from util import wait

sock = zmq.Context().socket(zmq.PUSH)
if os.fork() == 0:
    sock.send(b"x")  # noqa: ZMQ202
    sock.recv()
wait()
"""

Check = Callable[..., tuple[int, str, str]]
"""Runs ``zmqforklint check`` in the project; gives its status, and what it wrote."""
