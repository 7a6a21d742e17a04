from __future__ import annotations

import logging
import logging.handlers

import zmq
from zmq.log.handlers import PUBHandler

FORMAT = "%(processName)s %(message)s"


class StatsHandler(logging.Handler):
    """Counts what is logged and gives the sums to whoever asks."""

    def __init__(self, sock: zmq.Socket) -> None:
        super().__init__(level=logging.INFO)
        self.sock = sock
        self.counts: dict[str, int] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.counts[record.levelname] = self.counts.get(record.levelname, 0) + 1
        try:
            self.sock.send_json({"counts": self.counts}, zmq.DONTWAIT)
        except zmq.Again:
            pass


def setup(ctx: zmq.Context) -> str:
    root = logging.getLogger("replay")
    root.setLevel(logging.INFO)
    root.propagate = False

    pub = ctx.socket(zmq.PUB)
    port = pub.bind_to_random_port("tcp://127.0.0.1")
    handler = PUBHandler(pub)
    handler.setFormatter(logging.Formatter(FORMAT))
    handler.setRootTopic("replay")
    root.addHandler(handler)

    stats = ctx.socket(zmq.PUB)
    stats.bind("inproc://replay.stats")
    root.addHandler(StatsHandler(stats))

    return f"tcp://127.0.0.1:{port}"
