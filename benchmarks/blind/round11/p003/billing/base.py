import abc
import logging
from multiprocessing import Process

import zmq


class Reporter:
    def __init__(self, ctx: zmq.Context, url: str) -> None:
        self.ctx = ctx
        self.url = url
        self.pub = ctx.socket(zmq.PUB)
        self.pub.bind(url)

    def status(self, topic: str, text: str) -> None:
        self.pub.send_multipart([topic.encode(), text.encode()])

    def side_channel(self) -> zmq.Socket:
        chan = self.ctx.socket(zmq.PUSH)
        chan.linger = 0
        return chan


class Stage(Process, abc.ABC):
    name_prefix = "stage"

    def __init__(self, reporter: Reporter, items: list[int]) -> None:
        super().__init__(name=f"{self.name_prefix}-{len(items)}")
        self.reporter = reporter
        self.items = items
        self.log = logging.getLogger(self.name_prefix)

    def run(self) -> None:
        self.before()
        for item in self.items:
            self.handle(item)
        self.after()

    def before(self) -> None:
        """Hook."""

    def after(self) -> None:
        """Hook."""

    @abc.abstractmethod
    def handle(self, item: int) -> None: ...
