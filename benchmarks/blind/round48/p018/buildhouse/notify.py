from __future__ import annotations

import threading
from typing import Protocol

import zmq
from tenacity import Retrying, retry_if_exception_type, stop_after_delay, wait_fixed


class Notifier(Protocol):
    def notify(self, topic: str, text: str) -> None: ...


class ZmqNotifier:
    def __init__(self, url: str) -> None:
        self._lock = threading.Lock()
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.linger = 300
        self._socket.connect(url)

    def notify(self, topic: str, text: str) -> None:
        for attempt in Retrying(
            retry=retry_if_exception_type(zmq.Again),
            stop=stop_after_delay(1.0),
            wait=wait_fixed(0.05),
            reraise=True,
        ):
            with attempt, self._lock:
                self._socket.send_multipart([topic.encode(), text.encode()], zmq.NOBLOCK)

    def close(self) -> None:
        with self._lock:
            self._socket.close()
            self._context.term()
