import logging
import sys

import zmq
from zmq.log.handlers import PUBHandler

LAYOUT = "%(processName)s %(levelname)s %(name)s: %(message)s"


class Tail:
    def __init__(self, address):
        self.lines = zmq.Context.instance().socket(zmq.SUB)
        self.lines.connect(address)
        self.lines.subscribe("cron")

    def show(self):
        while self.lines.poll(200):
            topic, text = self.lines.recv_multipart()
            print(topic.decode(), "|", text.decode().strip())


def console(level):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter(LAYOUT))
    logging.getLogger().handlers = [handler]
    logging.getLogger().setLevel(level)


def configure(level):
    console(level)
    output = zmq.Context.instance().socket(zmq.PUB)
    port = output.bind_to_random_port("tcp://127.0.0.1")
    publisher = PUBHandler(output, root_topic="cron")
    publisher.setLevel(logging.INFO)
    logging.getLogger().addHandler(publisher)
    return Tail(f"tcp://127.0.0.1:{port}")
