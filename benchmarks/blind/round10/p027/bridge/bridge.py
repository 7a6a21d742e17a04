from multiprocessing import Process
from typing import Optional

import zmq

from .config import Route


class Bridge:
    def __init__(self, route: Route) -> None:
        self.route = route
        self.ctx = zmq.Context()
        self.sub = self.ctx.socket(zmq.SUB)
        self.sub.connect(route.inner)
        self.sub.subscribe(b"")
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.bind(route.outer)
        self.process: Optional[Process] = None

    def start(self) -> None:
        # Was a thread; the interpreter lock made the two bridges slow.
        self.process = Process(target=self._pump, name=self.route.name, daemon=True)
        self.process.start()

    def _pump(self) -> None:
        self.pub.send_multipart([b"hello", self.route.name.encode()])
        while True:
            frames = self.sub.recv_multipart()
            self.pub.send_multipart(frames)

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.join()
        self.ctx.destroy(linger=0)
