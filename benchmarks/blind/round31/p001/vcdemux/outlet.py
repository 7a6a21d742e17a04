"""Where demultiplexed packets leave the process."""

from __future__ import annotations

from dataclasses import dataclass

import zmq


@dataclass(frozen=True)
class OutletSpec:
    vcid: int
    endpoint: str
    linger_ms: int = 400

    @property
    def label(self) -> bytes:
        return b"VC%02d" % self.vcid


class Outlet:
    """A push connection to the archive for one virtual channel."""

    def __init__(self, spec: OutletSpec) -> None:
        self.spec = spec
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None

    def open(self) -> "Outlet":
        if self._sock is not None:
            return self
        self._ctx = zmq.Context()
        sock = self._ctx.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, self.spec.linger_ms)
        sock.setsockopt(zmq.SNDTIMEO, 1000)
        sock.connect(self.spec.endpoint)
        self._sock = sock
        return self

    def write(self, kind: bytes, body: bytes) -> None:
        if self._sock is None:
            raise RuntimeError(f"outlet {self.spec.label!r} is not open")
        self._sock.send_multipart([self.spec.label, kind, body])

    def close(self) -> None:
        sock, self._sock = self._sock, None
        if sock is not None:
            sock.close()
            self._ctx.term()

    def __enter__(self) -> "Outlet":
        return self.open()

    def __exit__(self, *exc: object) -> None:
        self.close()
