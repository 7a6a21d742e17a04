from __future__ import annotations

import attrs
import zmq
from tenacity import RetryCallState


@attrs.define
class MetricsLink:
    url: str
    context: zmq.Context = attrs.field(factory=zmq.Context, repr=False)
    socket: zmq.Socket = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 200
        self.socket.connect(self.url)

    def count(self, name: str, value: int = 1) -> None:
        try:
            self.socket.send_multipart([name.encode(), b"%d" % value], zmq.NOBLOCK)
        except zmq.Again:
            pass

    def on_retry(self, state: RetryCallState) -> None:
        self.count(f"retry.{state.fn.__name__}", state.attempt_number)

    def close(self) -> None:
        self.socket.close()
        self.context.term()
