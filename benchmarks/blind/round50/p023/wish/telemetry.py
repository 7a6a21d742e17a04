from __future__ import annotations

import os
import time

import zmq


class Bus:
    """Named channels to the journal; a channel is opened at its first use."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._context = zmq.Context()
        self._channels: dict[str, zmq.Socket] = {}
        os.register_at_fork(after_in_child=self._renew)

    def _renew(self) -> None:
        self._context = zmq.Context()

    def channel(self, name: str) -> zmq.Socket:
        try:
            return self._channels[name]
        except KeyError:
            sock = self._context.socket(zmq.PUSH)
            sock.linger = 300
            sock.connect(self.endpoint)
            return self._channels.setdefault(name, sock)

    def audit(self, *words: str) -> None:
        line = f"{time.time():.3f} {os.getpid()} {' '.join(words)}"
        self.channel("audit").send_string(line)

    def metric(self, name: str, value: float) -> None:
        self.channel("metrics").send_string(f"{name}={value:g}")

    def flush(self) -> None:
        channels, self._channels = self._channels, {}
        while channels:
            _, sock = channels.popitem()
            sock.close()
        self._context.term()
