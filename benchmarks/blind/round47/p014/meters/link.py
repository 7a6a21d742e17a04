from __future__ import annotations

import tenacity
import zmq


class LinkDown(RuntimeError):
    pass


class Link:
    """A DEALER to the concentrator, opened on demand."""

    def __init__(self, url: str, wait: float = 0.5):
        self.url, self.wait = url, wait
        self._context: zmq.Context | None = None
        self._sock: zmq.Socket | None = None

    def open(self) -> Link:
        self._context = zmq.Context()
        self._sock = self._context.socket(zmq.DEALER)
        self._sock.setsockopt(zmq.LINGER, 0)
        self._sock.setsockopt(zmq.RCVTIMEO, int(self.wait * 1000))
        self._sock.connect(self.url)
        return self

    def close(self) -> None:
        if self._sock is None:
            return
        self._sock.close()
        self._context.term()
        self._sock = self._context = None

    @tenacity.retry(
        stop=tenacity.stop_after_attempt(3),
        wait=tenacity.wait_fixed(0.02),
        retry=tenacity.retry_if_exception_type(LinkDown),
        reraise=True,
    )
    def ask(self, **question) -> dict:
        if self._sock is None:
            self.open()
        self._sock.send_json(question)
        try:
            return self._sock.recv_json()
        except zmq.Again:
            self.close()
            raise LinkDown(self.url) from None
