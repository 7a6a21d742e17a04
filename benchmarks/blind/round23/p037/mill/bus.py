"""Event bus; one connection per endpoint, made when it is first asked for."""
from __future__ import annotations

import zmq

_buses: dict[str, Bus] = {}


class Bus:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.linger = 200
        self._socket.connect(endpoint)

    def emit(self, event: str, **fields: object) -> None:
        self._socket.send_pyobj((event, fields))

    def close(self) -> None:
        _buses.pop(self.endpoint, None)
        self._socket.close()
        self._context.term()


def bus_for(endpoint: str) -> Bus:
    try:
        return _buses[endpoint]
    except KeyError:
        return _buses.setdefault(endpoint, Bus(endpoint))
