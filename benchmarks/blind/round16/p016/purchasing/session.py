from __future__ import annotations

import atexit
import getpass
import logging
from enum import StrEnum

import zmq

log = logging.getLogger(__name__)


class Verb(StrEnum):
    SIGN_ON = "sign-on"
    ORDER = "order"
    SIGN_OFF = "sign-off"


class Session:
    """A clerk's session with the approval desk."""

    def __init__(self, desk: str, clerk: str | None = None) -> None:
        self.clerk = clerk or getpass.getuser()
        self.orders = 0
        self._context = zmq.Context()
        self._wire = self._context.socket(zmq.DEALER)
        self._wire.setsockopt(zmq.LINGER, 600)
        self._wire.connect(desk)
        self._say(Verb.SIGN_ON)
        atexit.register(self.sign_off)

    def _say(self, verb: Verb, **more: object) -> None:
        self._wire.send_json({"verb": verb, "clerk": self.clerk, **more})

    def order(self, number: str, total: float) -> None:
        self.orders += 1
        self._say(Verb.ORDER, number=number, total=total)

    def sign_off(self) -> None:
        log.info("%s signs off", self.clerk)
        self._say(Verb.SIGN_OFF, orders=self.orders)
        self._wire.close()
        self._context.term()
