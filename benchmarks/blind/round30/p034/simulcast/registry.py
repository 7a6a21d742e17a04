"""Registry service: hands out encoder capabilities and takes status lines."""
from __future__ import annotations

import threading

import zmq

CAPABILITIES = {"codecs": ["h264", "hevc"], "max_height": 1440, "segment": 4}


class Registry(threading.Thread):
    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._ctx = zmq.Context()
        self._rep = self._ctx.socket(zmq.REP)
        base = "tcp://127.0.0.1"
        self.endpoint = f"{base}:{self._rep.bind_to_random_port(base)}"
        self.status: dict[str, str] = {}
        self._halt = threading.Event()

    def run(self) -> None:
        while not self._halt.is_set():
            if self._rep.poll(50):
                self._rep.send_json(self._answer(self._rep.recv_json()))
        self._rep.close(0)
        self._ctx.term()

    def _answer(self, request: object) -> dict[str, object]:
        match request:
            case {"op": "caps"}:
                return {"ok": True, **CAPABILITIES}
            case {"op": "status", "channel": str(channel), "state": str(state)}:
                self.status[channel] = state
                return {"ok": True}
            case _:
                return {"ok": False}

    def stop(self) -> None:
        self._halt.set()
        self.join(2)
