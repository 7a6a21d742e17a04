import logging
from types import TracebackType
from typing import Optional, Type

import zmq

log = logging.getLogger(__name__)


class AuditClient:
    """Write-only client for the audit log. Frames: source, document id, label."""

    def __init__(self, endpoint: str, source: str = "cli") -> None:
        self.endpoint = endpoint
        self.source = source
        self._connect()

    def _connect(self) -> None:
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.DEALER)
        self._out.setsockopt(zmq.LINGER, 500)
        self._out.connect(self.endpoint)

    def __getstate__(self) -> dict:
        return {"endpoint": self.endpoint, "source": self.source}

    def __setstate__(self, state: dict) -> None:
        self.__dict__.update(state)
        self._connect()

    def rename(self, source: str, *, hwm: int) -> None:
        self.source = source
        self._out.setsockopt(zmq.SNDHWM, hwm)

    def record(self, doc_id: int, label: str) -> None:
        frames = [self.source.encode(), b"%d" % doc_id, label.encode()]
        try:
            self._out.send_multipart(frames, zmq.NOBLOCK)
        except zmq.Again:
            log.warning("audit log is not keeping up, dropped %d", doc_id)

    def __enter__(self) -> "AuditClient":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], exc: Optional[BaseException],
                 tb: Optional[TracebackType]) -> None:
        self._out.close()
        self._ctx.term()
