from __future__ import annotations

import os
import threading
from typing import Optional

import zmq

from .wire import Beat


class Beacon:
    """Tells a registry about one service, ``interval`` seconds apart.

    A program with a context of its own may pass it; otherwise the global one serves.
    """

    def __init__(
        self,
        registry_url: str,
        name: str,
        address: str,
        *,
        context: Optional[zmq.Context] = None,
        interval: float = 0.1,
    ) -> None:
        self.registry_url = registry_url
        self.name = name
        self.address = address
        self.interval = interval
        self._context = context or zmq.Context.instance()
        self._stop = threading.Event()
        self._thread: Optional[threading.Thread] = None

    def start(self) -> None:
        socket = self._context.socket(zmq.PUSH)
        socket.linger = 200
        socket.connect(self.registry_url)
        self._thread = threading.Thread(target=self._beat, args=(socket,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join(1)

    def _beat(self, socket: zmq.Socket) -> None:
        beat = Beat(self.name, self.address, os.getpid()).encode()
        while True:
            try:
                socket.send(beat, zmq.NOBLOCK)
            except zmq.Again:
                pass
            if self._stop.wait(self.interval):
                break
        socket.close()
