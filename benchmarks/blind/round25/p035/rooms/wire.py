"""Broadcast line shared by rooms."""
import itertools
import os

import zmq


class Ticker:
    def __init__(self):
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.url = "inproc://ticker"
        self.pub.bind(self.url)
        self.serial = itertools.count(1)

    def tick(self, topic):
        self.pub.send_string(f"{topic} {next(self.serial)}")


class Ear:
    def __init__(self, ticker):
        self.ticker = ticker
        self.topics = {"all"}
        self.sub = ticker.ctx.socket(zmq.SUB)
        self.sub.connect(ticker.url)
        for topic in self.topics:
            self.sub.subscribe(topic)
        os.register_at_fork(after_in_child=self.refresh)

    def refresh(self):
        """Set our interests anew."""
        topic = f"proc{os.getpid()}"
        self.topics.add(topic)
        self.sub.subscribe(topic)
        self.ticker.tick(topic)

    def close(self):
        self.sub.close(0)
        self.ticker.pub.close(0)
        self.ticker.ctx.term()
