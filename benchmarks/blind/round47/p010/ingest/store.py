"""Client of the row store."""
from __future__ import annotations

import contextlib
from typing import Iterator

import attrs
import tenacity
import zmq

from .errors import StoreBusy

again = tenacity.retry(
    retry=tenacity.retry_if_exception_type(StoreBusy),
    stop=tenacity.stop_after_attempt(3),
    wait=tenacity.wait_random_exponential(multiplier=0.02, max=0.1),
    reraise=True,
)


@attrs.define(slots=False)
class StoreClient:
    url: str
    timeout_ms: int = attrs.field(default=300, validator=attrs.validators.gt(0))
    context: zmq.Context = attrs.field(init=False, factory=zmq.Context, repr=False)
    puts: int = attrs.field(init=False, default=0)

    @contextlib.contextmanager
    def _session(self) -> Iterator[zmq.Socket]:
        sock = self.context.socket(zmq.DEALER)
        sock.linger = self.timeout_ms
        try:
            sock.connect(self.url)
            yield sock
        finally:
            sock.close()

    @again
    def put(self, table: str, rows: list[dict]) -> None:
        try:
            with self._session() as sock:
                sock.send_json({"table": table, "rows": rows}, zmq.NOBLOCK)
        except zmq.ZMQError as exc:
            raise StoreBusy(str(exc)) from exc
        self.puts += 1

    def shutdown(self) -> None:
        self.context.term()
