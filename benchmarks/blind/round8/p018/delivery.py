from __future__ import annotations

import threading

import zmq


class Delivery:
    def __init__(self, url: str) -> None:
        self._sock = zmq.Context.instance().socket(zmq.PUB)
        self._sock.linger = 0
        self._sock.bind(url)
        self._lock = threading.Lock()
        self.count = 0

    def progress(self, text: str) -> None:
        with self._lock:
            self._sock.send_string(text)

    def send(self, address: str, body: str) -> None:
        with self._lock:
            self._sock.send_multipart([address.encode(), body.encode()])
            self.count += 1
