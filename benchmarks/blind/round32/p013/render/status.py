import enum
import time

import zmq


class State(enum.Enum):
    QUEUED = "queued"
    LAUNCHING = "launching"
    RENDERED = "rendered"
    FAILED = "failed"


class StatusFeed:
    """Publishes the life of every page to the dashboard."""

    def __init__(self, ctx: zmq.Context, url: str):
        self.sock = ctx.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.LINGER, 200)
        self.sock.connect(url)

    def update(self, page: str, state: State, **extra):
        self.sock.send_pyobj({"page": page, "state": state.value, "at": time.time(), **extra}, zmq.NOBLOCK)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.sock.close()
