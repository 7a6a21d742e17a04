from contextlib import AbstractContextManager
from typing import Self

import zmq

from .config import RelayConfig
from .spool import Sms


class CarrierLink(AbstractContextManager):
    """One authenticated link to the gateway, with a context of its own."""

    def __init__(self, context: zmq.Context, link: zmq.Socket, config: RelayConfig) -> None:
        self._context = context
        self._link = link
        self._config = config
        self.submitted = 0

    @classmethod
    def dial(cls, config: RelayConfig) -> Self:
        context = zmq.Context()
        link = context.socket(zmq.DEALER)
        link.setsockopt(zmq.LINGER, 400)
        link.connect(config.gateway_url)
        return cls(context, link, config)

    def hello(self, sender: str) -> None:
        self._link.send_multipart([b"HELO", sender.encode()])

    def submit(self, message: Sms) -> None:
        for index, part in enumerate(message.parts(self._config.max_parts)):
            self._link.send_multipart([b"SUBM", message.to.encode(), bytes([index]), part])
        self.submitted += 1

    def __exit__(self, *exc_info) -> None:
        self._link.close()
        self._context.term()
