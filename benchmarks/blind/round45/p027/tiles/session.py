from __future__ import annotations

import threading
from typing import Callable

import attrs
import zmq


@attrs.define(eq=False)
class Session:
    """One rendering run: the context, the store's address and the store thread."""

    context: zmq.Context = attrs.field(factory=zmq.Context, repr=False)
    address: str = ""
    stored: dict[str, int] = attrs.field(factory=dict)
    _closing: threading.Event = attrs.field(factory=threading.Event, init=False)
    _store: threading.Thread | None = attrs.field(default=None, init=False)

    def open_store(self) -> None:
        pull = self.context.socket(zmq.PULL)
        port = pull.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"
        self._store = threading.Thread(target=self._serve, args=(pull,), daemon=True)
        self._store.start()

    def _serve(self, pull: zmq.Socket) -> None:
        while not self._closing.is_set():
            if pull.poll(100):
                key, data = pull.recv_multipart()
                self.stored[key.decode()] = len(data)
        pull.close(0)

    def uploader(self) -> Callable[[str, bytes], None]:
        push = self.context.socket(zmq.PUSH)
        push.set(zmq.LINGER, 200)

        def upload(key: str, data: bytes) -> None:
            push.send_multipart([key.encode(), data], zmq.NOBLOCK)

        push.connect(self.address)
        return upload

    def close(self) -> None:
        self._closing.set()
        if self._store is not None:
            self._store.join(2)
        self.context.destroy(linger=0)
