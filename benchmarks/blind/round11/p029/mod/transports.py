import zmq

from .base import Binding, Connecting


class Verdicts(Connecting):
    kind = zmq.PUSH

    def tell(self, ident: int, verdict: str) -> None:
        self.sock.send_json([ident, verdict], zmq.DONTWAIT)


class Rules(Binding):
    kind = zmq.SUB

    def follow(self, topic: str) -> None:
        self.sock.setsockopt_string(zmq.SUBSCRIBE, topic)

    def refresh(self) -> str | None:
        try:
            return self.sock.recv_string(zmq.DONTWAIT)
        except zmq.Again:
            return None
