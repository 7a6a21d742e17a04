from __future__ import annotations

import zmq

from afterfork import Renewable


class Link:
    def __init__(self, url: str) -> None:
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.linger = 300
        self.sock.connect(url)

    def send(self, **values: object) -> None:
        self.sock.send_json(values)

    def finish(self) -> None:
        self.sock.close()
        self.ctx.term()


class Telescope:
    def __init__(self, url: str) -> None:
        self.link = Renewable(lambda: Link(url))

    def point(self, ra: float, dec: float) -> None:
        self.link.get().send(ra=ra, dec=dec)

    def park(self) -> None:
        self.link.get().send(parked=True)
        self.link.get().finish()
        self.link.forget()
