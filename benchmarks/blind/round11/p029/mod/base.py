import abc

import zmq


class Transport(abc.ABC):
    kind: int

    def __init__(self, ctx: zmq.Context, url: str) -> None:
        self.sock = ctx.socket(self.kind)
        self.sock.linger = 0
        self.attach(url)

    @abc.abstractmethod
    def attach(self, url: str) -> None: ...


class Connecting(Transport):
    def attach(self, url: str) -> None:
        self.sock.connect(url)


class Binding(Transport):
    def attach(self, url: str) -> None:
        self.sock.bind(url)
