import os
import signal
import time

import zmq


class SpoolService:
    """Announces new spool files on `feed`, takes orders on `control`."""

    def __init__(self, config):
        self.config = config
        self.known = set()
        self.context = self.feed = self.control = None

    def open(self):
        self.context = zmq.Context()
        self.feed = self.context.socket(zmq.PUB)
        self.control = self.context.socket(zmq.SUB)
        port = self.feed.bind_to_random_port("tcp://127.0.0.1")
        self.control.connect(f"tcp://127.0.0.1:{port}")
        return port

    def close(self):
        self.feed.close(linger=0)
        self.control.close(linger=0)
        self.context.term()

    def scan(self):
        present = {e.name for e in os.scandir(self.config.directory) if e.name.endswith(self.config.suffix)}
        fresh, self.known = present - self.known, present
        return sorted(fresh)

    def run(self):
        signal.alarm(self.config.lifetime)
        self.control.subscribe(b"order")
        for _ in range(self.config.rounds):
            for name in self.scan():
                print("new:", name, flush=True)
            self.feed.send(b"beat %d" % len(self.known))
            self.obey(100)
        signal.alarm(0)

    def obey(self, patience):
        if self.control.poll(patience):
            match self.control.recv().split():
                case [b"order", b"rescan"]:
                    self.known.clear()
                case [b"order", b"pause", seconds]:
                    time.sleep(float(seconds))
                case other:
                    print("unknown order", other, flush=True)
