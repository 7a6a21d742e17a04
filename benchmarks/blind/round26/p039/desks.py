import logging
import time

import zmq
from tornado.ioloop import IOLoop, PeriodicCallback
from zmq.eventloop.zmqstream import ZMQStream

from endpoints import slips_url

log = logging.getLogger("searchroom")


class Desk:
    """What the desk and the readers have in common; each is a process."""

    def __init__(self, directory):
        self.url = slips_url(directory)
        self.context = zmq.Context()

    def socket(self, kind):
        sock = self.context.socket(kind)
        sock.setsockopt(zmq.LINGER, 500)
        return sock

    def close(self):
        self.context.term()


class IssueDesk(Desk):
    def __init__(self, directory, readers):
        super().__init__(directory)
        self.waiting_for = readers
        self.issued = []

    def run(self, seconds):
        loop = IOLoop.current()
        sock = self.socket(zmq.PULL)
        sock.bind(self.url)
        stream = ZMQStream(sock, loop)
        stream.on_recv(self.on_slip)
        loop.call_later(seconds, loop.stop)
        loop.start()
        stream.close()
        self.close()
        log.info("issued %s", ", ".join(sorted(set(self.issued))) or "nothing")

    def on_slip(self, frames):
        kind, value = (frame.decode() for frame in frames)
        if kind == "slip":
            self.issued.append(value)
        elif kind == "leave":
            self.waiting_for -= 1
            if not self.waiting_for:
                IOLoop.current().stop()


class Reader(Desk):
    def __init__(self, directory, number, index):
        super().__init__(directory)
        self.number = number
        self.index = index

    def run(self, words):
        loop = IOLoop.current()
        sock = self.socket(zmq.PUSH)
        sock.setsockopt(zmq.SNDTIMEO, 2000)
        sock.connect(self.url)
        pending = list(words)

        def ask():
            if not pending:
                sock.send_multipart([b"leave", str(self.number).encode()])
                loop.stop()
                return
            for deed in self.index.get(pending.pop(), []):
                sock.send_multipart([b"slip", deed.shelfmark.encode()])

        ticker = PeriodicCallback(ask, 50)
        ticker.start()
        started = time.monotonic()
        loop.start()
        ticker.stop()
        sock.close()
        self.close()
        log.info("reader %d left after %.1f s", self.number, time.monotonic() - started)
