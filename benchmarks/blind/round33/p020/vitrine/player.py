import time

import zmq

from .background import detach
from .playlist import programme


class Line:
    """A line to the control room."""

    def __init__(self, context, endpoint, vitrine):
        self.vitrine = vitrine
        self.sock = context.socket(zmq.PUSH)
        self.sock.linger = 1000
        self.sock.connect(endpoint)

    def report(self, state, detail=""):
        self.sock.send_json({"vitrine": self.vitrine, "state": state, "detail": detail}, zmq.NOBLOCK)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.sock.close()


class Player:
    def __init__(self, vitrine, endpoint):
        self.vitrine = vitrine
        self.endpoint = endpoint
        self.context = zmq.Context()

    def preflight(self):
        """Tell the control room we are about to start, while a person still looks."""
        with Line(self.context, self.endpoint, self.vitrine) as line:
            line.report("starting")

    def run(self, clips):
        detach()
        with Line(self.context, self.endpoint, self.vitrine) as line:
            for clip in programme(clips):
                line.report("playing", clip.title)
                time.sleep(clip.length)
            line.report("finished", f"{clips} clips")
        self.context.term()
