"""Connection to the forum's event stream and to the outgoing mail queue."""
import json
import logging
from contextlib import ExitStack, contextmanager

import zmq

log = logging.getLogger("digest.link")


class Link:
    def __init__(self, stream: str, outgoing: str):
        self._stream_url = stream
        self._outgoing_url = outgoing
        self._stack = None
        self._stream = None
        self._outgoing = None

    @property
    def is_open(self):
        return self._stack is not None

    def open(self):
        with ExitStack() as stack:
            ctx = stack.enter_context(zmq.Context())
            self._stream = stack.enter_context(ctx.socket(zmq.PULL))
            self._stream.connect(self._stream_url)
            self._outgoing = stack.enter_context(ctx.socket(zmq.PUSH))
            self._outgoing.setsockopt(zmq.SNDTIMEO, 1000)
            self._outgoing.setsockopt(zmq.LINGER, 1000)
            self._outgoing.connect(self._outgoing_url)
            self._stack = stack.pop_all()
        log.debug("link is up")

    def close(self):
        stack, self._stack = self._stack, None
        self._stream = self._outgoing = None
        if stack is not None:
            stack.close()

    @contextmanager
    def session(self):
        self.open()
        try:
            yield self
        finally:
            self.close()

    def gather(self, quiet_ms=300):
        while self._stream.poll(quiet_ms):
            yield json.loads(self._stream.recv())

    def post(self, kind, **body):
        if self._outgoing is None:
            log.info("(offline) %s %s", kind, body)
            return False
        self._outgoing.send_multipart([kind.encode(), json.dumps(body).encode()])
        return True
