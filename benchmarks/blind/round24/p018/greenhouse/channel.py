from __future__ import annotations

import zmq


class Channel:
    """Descriptor: the subscription of a bay, made on first use."""

    def __set_name__(self, owner, name):
        self.slot = f"_{name}"

    def __get__(self, bay, owner=None):
        if bay is None:
            return self
        sock = bay.__dict__.get(self.slot)
        if sock is None:
            sock = zmq.Context.instance().socket(zmq.SUB)
            sock.connect(bay.source)
            bay.__dict__[self.slot] = sock
        return sock
