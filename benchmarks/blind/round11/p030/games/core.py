import abc

import zmq


class Link(abc.ABC):
    kind: int

    def __init__(self, url: str) -> None:
        self.url = url
        self.opened = False

    def open(self, ctx: zmq.Context) -> "Link":
        self.sock = ctx.socket(self.kind)
        self.sock.linger = 0
        self.attach()
        self.opened = True
        return self

    @abc.abstractmethod
    def attach(self) -> None: ...


class ScoreLink(Link):
    kind = zmq.PUSH

    def attach(self) -> None:
        self.sock.connect(self.url)

    def score(self, player: str, points: int) -> None:
        self.sock.send_json([player, points], zmq.DONTWAIT)


class BoardLink(Link):
    kind = zmq.PULL

    def attach(self) -> None:
        self.sock.bind(self.url)

    def read(self, timeout: int):
        return self.sock.recv_json() if self.sock.poll(timeout) else None
