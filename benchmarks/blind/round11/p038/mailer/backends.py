from typing import Any

import zmq

BACKENDS: dict[str, type] = {}


class Backend:
    def __init_subclass__(cls, *, key: str, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        BACKENDS[key] = cls

    def setup(self, config: dict) -> "Backend":
        return self

    def deliver(self, to: str, body: str) -> None: ...

    def teardown(self) -> None: ...


class QueueBackend(Backend, key="queue"):
    def setup(self, config: dict) -> "QueueBackend":
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.linger = 0
        self.sock.connect(config["url"])
        return self

    def deliver(self, to: str, body: str) -> None:
        self.sock.send_multipart([to.encode(), body.encode()], zmq.DONTWAIT)

    def teardown(self) -> None:
        self.sock.close()
        self.ctx.term()


class NullBackend(Backend, key="null"):
    def deliver(self, to: str, body: str) -> None:
        print("would mail", to)
