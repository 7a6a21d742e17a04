import threading
from typing import Optional

import zmq


class BusGateway:
    def __init__(self, url: str) -> None:
        self.url = url
        self.context = zmq.Context()
        self._lock = threading.Lock()
        self._notes = self.context.socket(zmq.PUSH)
        self._notes.linger = 0
        self._notes.connect(url)

    def note(self, text: str) -> None:
        with self._lock:
            self._notes.send_string(text, zmq.NOBLOCK)

    def query(self, key: str) -> Optional[str]:
        with self.context.socket(zmq.REQ) as req:
            req.linger = 0
            req.connect(self.url)
            req.send_string(key)
            return req.recv_string() if req.poll(40) else None

    def close(self) -> None:
        self.context.destroy(linger=0)
