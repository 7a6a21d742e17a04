"""The stages of a mirror run.  Each is a process; stages take projects from one queue and feed the next."""
import hashlib
import logging
import multiprocessing as mp
import pathlib
import queue
from functools import cached_property

import zmq

from index import releases

log = logging.getLogger("mirror")
STOP = None


class Stage(mp.Process):
    verb = "handles"

    def __init__(self, number, inbox, outbox, endpoint):
        super().__init__(name=f"{type(self).__name__.lower()}-{number}", daemon=True)
        self.inbox = inbox
        self.outbox = outbox
        self.endpoint = endpoint

    @cached_property
    def events(self):
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.linger = 400
        sock.connect(self.endpoint)
        return sock

    def notify(self, what, **details):
        self.events.send_json({"stage": self.name, "what": what, **details}, zmq.NOBLOCK)

    def schedule(self):
        self.notify("scheduled", verb=self.verb)
        self.start()

    def start(self):
        events = self.__dict__.pop("events", None)
        if events is not None:
            events.close()
        super().start()

    def run(self):
        for item in iter(self._next, STOP):
            try:
                self.process(item)
            except ValueError as problem:
                self.notify("failed", item=str(item), reason=str(problem))
        self.outbox.put(STOP)

    def _next(self):
        try:
            return self.inbox.get(timeout=3)
        except queue.Empty:
            return STOP

    def process(self, item):
        raise NotImplementedError


class Fetch(Stage):
    verb = "fetches"

    def process(self, project):
        for release in releases(project):
            self.outbox.put(release)


class Store(Stage):
    verb = "stores"

    def __init__(self, number, inbox, outbox, endpoint, root: pathlib.Path):
        super().__init__(number, inbox, outbox, endpoint)
        self.root = root

    def process(self, release):
        if hashlib.sha256(release.payload).hexdigest() != release.sha256:
            raise ValueError(f"{release.filename}: digest mismatch")
        folder = self.root / release.project[0] / release.project
        folder.mkdir(parents=True, exist_ok=True)
        (folder / release.filename).write_bytes(release.payload)
        self.outbox.put(release.filename)
