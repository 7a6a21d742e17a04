import contextlib
import logging
import os
import time

import zmq

from .detach import detach
from .settings import settings
from .symbols import scan

logger = logging.getLogger(__name__)


class SymbolServer:
    def __init__(self, root):
        self.root = root
        self.stack = contextlib.ExitStack()
        self.events = None

    def open(self):
        ctx = self.stack.enter_context(zmq.Context())
        self.events = self.stack.enter_context(ctx.socket(zmq.SUB))
        self.events.bind(settings.events)
        logger.info("listening on %s", settings.events)
        return self

    def warm(self):
        self.table = scan(self.root)
        return self

    def serve(self):
        for topic in settings.topics:
            self.events.subscribe(topic)
        until = time.monotonic() + settings.lifetime
        while time.monotonic() < until:
            if self.events.poll(50):
                self.on_event(self.events.recv_string())

    def on_event(self, text):
        topic, _, path = text.partition(" ")
        if topic == "didSave":
            self.warm()

    def close(self):
        self.stack.close()
        with contextlib.suppress(FileNotFoundError):
            os.unlink(settings.pidfile)


def run(root):
    server = SymbolServer(root).warm()
    detach(settings.pidfile)
    server.open()
    try:
        server.serve()
    finally:
        server.close()
