"""Broadcast line shared by rooms."""
import itertools
import os

import zmq


class Ticker:
    def __init__(self):
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.url = f"tcp://127.0.0.1:{self.pub.bind_to_random_port('tcp://127.0.0.1')}"
        self.serial = itertools.count(1)

    def tick(self, topic):
        self.pub.send_string(f"{topic} {next(self.serial)}")


class Ear:
    def __init__(self, ticker):
        self.ticker = ticker
        self.topics = {"all"}
        self._sub = None
        self._shelf = []
        os.register_at_fork(after_in_child=self.refresh)

    def refresh(self):
        """Set our interests anew; the line is dialled when it is needed."""
        self.topics.add(f"proc{os.getpid()}")
        self._shelf.append(self._sub)
        self._sub = None

    @property
    def sub(self):
        if self._sub is None:
            self._sub = zmq.Context.instance().socket(zmq.SUB)
            self._sub.connect(self.ticker.url)
            for topic in self.topics:
                self._sub.subscribe(topic)
        return self._sub

    def hear(self, patience=200):
        return self.sub.recv_string() if self.sub.poll(patience) else None

    def close(self):
        self.sub.close(0)
        self.ticker.pub.close(0)
        self.ticker.ctx.term()
