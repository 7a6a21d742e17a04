"""One notifier per service; import `notifier`."""
from typing import Optional

import zmq


class Notifier:
    def __init__(self, endpoint: str = "tcp://127.0.0.1:29875") -> None:
        self.endpoint = endpoint
        self.context: Optional[zmq.Context] = None
        self.push: Optional[zmq.Socket] = None

    def open(self) -> None:
        self.context = zmq.Context()
        self.push = self.context.socket(zmq.PUSH)
        self.push.linger = 0
        self.push.connect(self.endpoint)

    @property
    def is_open(self) -> bool:
        return self.push is not None and not self.push.closed

    def tell(self, kind: str, text: str) -> None:
        if self.is_open:
            self.push.send_multipart([kind.encode(), text.encode()], zmq.DONTWAIT)

    def close(self) -> None:
        if self.is_open:
            self.push.close()
            self.context.term()
            self.push = None


notifier = Notifier()
