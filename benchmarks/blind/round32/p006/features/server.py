from __future__ import annotations

import json
import threading

import zmq


class FeatureServer(threading.Thread):
    def __init__(self, table: dict[str, dict[str, float]]) -> None:
        super().__init__(daemon=True)
        self.table = table
        self.served = 0
        self._ctx = zmq.Context()
        self._router = self._ctx.socket(zmq.ROUTER)
        port = self._router.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self._stop_event = threading.Event()

    def run(self) -> None:
        while not self._stop_event.is_set():
            if not self._router.poll(50):
                continue
            peer, body = self._router.recv_multipart()
            request = json.loads(body)
            features = self.table.get(request["entity"], {})
            reply = {"id": request["id"], "features": features}
            self._router.send_multipart([peer, json.dumps(reply).encode()])
            self.served += 1
        self._router.close(0)
        self._ctx.term()

    def stop(self) -> None:
        self._stop_event.set()
        self.join(2)
