"""Sockets used on both sides."""

import zmq


class Uplink:
    """Vehicle side."""

    def __init__(self, endpoint: str):
        self._ctx = zmq.Context.instance()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.set(zmq.LINGER, 400)
        self._sock.set(zmq.SNDTIMEO, 500)
        self._sock.connect(endpoint)

    def send(self, raw: bytes) -> None:
        self._sock.send(raw)

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()


class Collector:
    """Controller side."""

    def __init__(self) -> None:
        self._ctx = zmq.Context.instance()
        self._sock = self._ctx.socket(zmq.PULL)
        self._sock.set(zmq.LINGER, 0)
        self.endpoint = "tcp://127.0.0.1:%d" % self._sock.bind_to_random_port("tcp://127.0.0.1")

    def receive(self, timeout_ms: int):
        if self._sock.poll(timeout_ms):
            return self._sock.recv(zmq.NOBLOCK)
        return None

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()
