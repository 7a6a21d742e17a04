"""Operator console feed.

The operations desk subscribes to this endpoint and draws the run as a Gantt
chart.  One line per event, tab separated: step, branch, event, detail.
"""
from __future__ import annotations

import os
import tempfile
import time

import zmq

_ctx = zmq.Context()
_feed = _ctx.socket(zmq.PUB)
_feed.setsockopt(zmq.LINGER, 100)
_path = os.path.join(tempfile.mkdtemp(prefix="eod-"), "console")
ENDPOINT = f"ipc://{_path}"


def open_feed() -> None:
    _feed.bind(ENDPOINT)


def emit(step: str, branch: int, event: str, detail: str = "") -> None:
    line = "\t".join((time.strftime("%H:%M:%S"), step, str(branch), event, detail))
    _feed.send_string(line)


def close_feed() -> None:
    emit("run", 0, "end")
    _feed.close()
    _ctx.term()
    try:
        os.unlink(_path)
    except FileNotFoundError:
        pass
    os.rmdir(os.path.dirname(_path))
