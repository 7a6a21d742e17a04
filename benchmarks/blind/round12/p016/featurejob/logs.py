import logging
import logging.handlers
from dataclasses import dataclass

import zmq
from zmq.log.handlers import PUBHandler


@dataclass
class Viewer:
    sub: zmq.Socket

    def lines(self, quiet_ms: int) -> int:
        n = 0
        while self.sub.poll(quiet_ms):
            topic, text = self.sub.recv_multipart()
            n += 1
        return n


def setup(root: str, records) -> tuple[Viewer, logging.handlers.QueueListener]:
    ctx = zmq.Context.instance()
    pub = ctx.socket(zmq.PUB)
    port = pub.bind_to_random_port("tcp://127.0.0.1")
    sub = ctx.socket(zmq.SUB)
    sub.connect(f"tcp://127.0.0.1:{port}")
    sub.subscribe("")
    sub.poll(200)
    handler = PUBHandler(pub)
    handler.root_topic = root
    logger = logging.getLogger(root)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    return Viewer(sub), logging.handlers.QueueListener(records, handler)


def forward(root: str, records) -> None:
    """Send what this process logs below `root` through the queue, and nowhere else."""
    logging.getLogger(root).handlers[:] = [logging.handlers.QueueHandler(records)]
