from __future__ import annotations

from dataclasses import dataclass

import zmq


@dataclass(slots=True, frozen=True)
class KVMsg:
    """One update: key, sequence number, body."""

    key: str
    sequence: int
    body: str

    def frames(self) -> list[bytes]:
        return [self.key.encode(), self.sequence.to_bytes(8, "big"), self.body.encode()]

    def send(self, sock: zmq.Socket) -> None:
        sock.send_multipart(self.frames(), zmq.NOBLOCK)

    @classmethod
    def recv(cls, sock: zmq.Socket) -> KVMsg:
        key, seq, body = sock.recv_multipart()
        return cls(key.decode(), int.from_bytes(seq, "big"), body.decode())
