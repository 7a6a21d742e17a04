"""Log shipping to the operations room."""
import logging
import threading

import zmq


class ShipHandler(logging.Handler):
    """Publishes formatted records, topic first."""

    def __init__(self, endpoint, level=logging.NOTSET):
        super().__init__(level)
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 0)
        self.pub.connect(endpoint)

    def emit(self, record):
        try:
            topic = "%s.%s" % (record.levelname, record.name)
            self.pub.send_multipart([topic.encode(), self.format(record).encode()], zmq.DONTWAIT)
        except zmq.ZMQError:
            self.handleError(record)

    def close(self):
        self.pub.close()
        self.ctx.term()
        super().close()


class OpsRoom(threading.Thread):
    def __init__(self, endpoint):
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.sub = self.ctx.socket(zmq.SUB)
        self.sub.setsockopt(zmq.SUBSCRIBE, b"")
        self.sub.bind(endpoint)
        self.lines = []
        self.done = threading.Event()

    def run(self):
        while not self.done.is_set():
            while self.sub.poll(100):
                topic, text = self.sub.recv_multipart()
                self.lines.append((topic.decode(), text.decode()))
        self.sub.close()
        self.ctx.term()
