"""What every stage of the pipeline has in common."""
import contextlib
import logging

import zmq


class Component:
    """A stage with a name, addresses and channels that are closed with it."""

    timeout_ms = 500

    def __init__(self, name, addresses, **kwargs):
        super().__init__(**kwargs)
        self.stage = name
        self.addresses = addresses
        self.log = logging.getLogger(f"pipeline.{name}")

    @property
    def ctx(self):
        return zmq.Context.instance()

    @contextlib.contextmanager
    def channel(self, kind, where, *, bind=False):
        sock = self.ctx.socket(kind)
        sock.linger = 300
        sock.rcvtimeo = sock.sndtimeo = self.timeout_ms
        try:
            if bind:
                sock.bind(self.addresses[where])
            else:
                sock.connect(self.addresses[where])
            yield sock
        finally:
            sock.close()
