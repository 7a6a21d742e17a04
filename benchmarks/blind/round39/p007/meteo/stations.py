from __future__ import annotations

import math
from threading import Event, Thread
from typing import Any, Self

import zmq
import zmq.utils.jsonapi


class StationServer:
    """Stands in for the station network: answers reads and takes forecasts."""

    def __init__(self, context: zmq.Context) -> None:
        self._socket = context.socket(zmq.ROUTER)
        self._socket.linger = 0
        port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._forecasts: list[dict[str, Any]] = []
        self._stop = Event()
        self._thread = Thread(target=self._serve, name="stations")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._stop.set()
        self._thread.join(2)

    def heard(self) -> int:
        return len(self._forecasts)

    def _serve(self) -> None:
        with self._socket as socket:
            while not self._stop.is_set():
                if socket.poll(50):
                    peer, body = socket.recv_multipart()
                    socket.send(peer, zmq.SNDMORE)
                    socket.send_json(self._answer(zmq.utils.jsonapi.loads(body)))

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        match request:
            case {"op": "read", "station": str(name)}:
                base = 10 + int(name[-2:])
                return {"station": name, "celsius": [base + 3 * math.sin(hour / 4) for hour in range(12)]}
            case {"op": "publish", **forecast}:
                self._forecasts.append(forecast)
                return {"ok": True}
            case _:
                return {"ok": False}
