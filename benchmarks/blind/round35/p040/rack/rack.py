from __future__ import annotations

from contextlib import ExitStack

import zmq

from .slot import Slot


class Rack:
    """Digitiser rack.  Has connections only between __enter__ and __exit__."""

    def __init__(self, names, url):
        self.slots = {name: Slot(i) for i, name in enumerate(names)}
        self.url = url
        self._stack: ExitStack | None = None

    def __enter__(self):
        with ExitStack() as stack:
            ctx = stack.enter_context(zmq.Context())
            for slot in self.slots.values():
                slot.link = stack.enter_context(ctx.socket(zmq.REQ))
                slot.link.linger = 0
                slot.link.rcvtimeo = 2500
                slot.link.connect(self.url)
                stack.callback(vars(slot).pop, "link")
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *exc):
        self._stack.close()
        self._stack = None

    def __getitem__(self, name):
        return self.slots[name]

    def __iter__(self):
        return iter(self.slots)
