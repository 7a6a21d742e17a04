import threading

import zmq

from .chunks import unpack


class Receiver(threading.Thread):
    def __init__(self, context: zmq.Context):
        super().__init__(name="receiver", daemon=True)
        self._sock = context.socket(zmq.ROUTER)
        self.port = self._sock.bind_to_random_port("tcp://127.0.0.1")
        self._parts: dict[int, bytes] = {}

    def run(self) -> None:
        while self._sock.poll(5000):
            ident, kind, *rest = self._sock.recv_multipart()
            if kind == b"piece":
                index, digest, data = rest
                self._parts[int(index)] = unpack(digest.decode(), data)
                self._sock.send_multipart([ident, b"ok", index])
            elif kind == b"end":
                break
        self._sock.close(linger=0)

    @property
    def content(self) -> bytes:
        return b"".join(self._parts[i] for i in sorted(self._parts))
