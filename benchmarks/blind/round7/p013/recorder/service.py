import time

import zmq

from .feed import TickPublisher, TickStore
from .options import Options


class Service:
    def __init__(self, options: Options) -> None:
        self.options = options
        self.context = zmq.Context()
        url = f"ipc://{options.file('ticks')}"
        self.publisher = TickPublisher(self.context, url)
        self.store = TickStore(self.context, url, options.file("ticks.csv"))

    def record(self) -> None:
        stored = 0
        for _ in range(self.options.count):
            self.publisher.tick("BUND")
            stored += self.store.drain()
            time.sleep(self.options.heartbeat)
        with open(self.options.file("summary"), "w") as fh:
            fh.write(f"{stored} of {self.options.count}\n")

    def close(self) -> None:
        self.context.destroy(linger=0)


def build_service(options: Options) -> Service:
    return Service(options)
