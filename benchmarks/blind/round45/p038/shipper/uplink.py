from __future__ import annotations

import json

import attrs
import zmq
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_fixed


@attrs.define
class Uplink:
    endpoint: str
    _context: zmq.Context = attrs.field(init=False, repr=False)
    _socket: zmq.Socket = attrs.field(init=False, repr=False)
    sent: int = attrs.field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.setsockopt(zmq.LINGER, 500)
        self._socket.connect(self.endpoint)

    @retry(
        retry=retry_if_exception_type(zmq.Again),
        wait=wait_fixed(0.05),
        stop=stop_after_attempt(5),
        reraise=True,
    )
    def send(self, kind: str, body: object) -> None:
        self._socket.send_multipart([kind.encode(), json.dumps(body).encode()], zmq.NOBLOCK)
        self.sent += 1

    def close(self) -> None:
        self._socket.close()
        self._context.term()

    def __enter__(self) -> "Uplink":
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()
