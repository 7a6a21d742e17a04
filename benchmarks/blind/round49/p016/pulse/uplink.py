"""Connections to the metrics gateway, one per endpoint."""
from __future__ import annotations

import json
import time

import zmq

_sockets: dict[str, zmq.Socket] = {}


def connection(endpoint: str) -> zmq.Socket:
    try:
        return _sockets[endpoint]
    except KeyError:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.setsockopt(zmq.SNDHWM, 200)
        sock.setsockopt(zmq.LINGER, 300)
        sock.connect(endpoint)
        _sockets[endpoint] = sock
        return sock


def ship(endpoint: str, metric: str, value: float, **labels: str) -> None:
    point = {"metric": metric, "value": value, "labels": labels, "ts": time.time()}
    connection(endpoint).send(json.dumps(point).encode(), zmq.NOBLOCK)


def disconnect_all() -> None:
    while _sockets:
        _sockets.popitem()[1].close()
