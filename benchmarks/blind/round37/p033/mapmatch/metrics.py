"""Counters for the fleet dashboard, pushed to a collector over ZeroMQ."""
from __future__ import annotations

import functools
import os

import zmq

ENDPOINT_VAR = "MAPMATCH_METRICS"


@functools.lru_cache(maxsize=None)
def _open(endpoint: str, pid: int) -> zmq.Socket:
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.linger = 200
    sock.sndhwm = 10_000
    sock.connect(endpoint)
    return sock


def _channel(endpoint: str) -> zmq.Socket:
    return _open(endpoint, os.getpid())


def count(name: str, value: int = 1) -> None:
    endpoint = os.environ.get(ENDPOINT_VAR)
    if not endpoint:
        return
    try:
        _channel(endpoint).send_string(f"{name}:{value}|c", zmq.NOBLOCK)
    except zmq.Again:
        pass
