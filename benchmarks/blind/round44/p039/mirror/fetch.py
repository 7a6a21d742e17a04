from __future__ import annotations

import multiprocessing
from pathlib import Path

import attrs
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from .metrics import MetricsLink
from .upstream import Upstream, UpstreamError


@attrs.frozen
class Policy:
    attempts: int = attrs.field(default=4, validator=attrs.validators.ge(1))
    initial: float = 0.01
    maximum: float = 0.1

    def retrying(self, link: MetricsLink) -> Retrying:
        return Retrying(
            retry=retry_if_exception_type(UpstreamError),
            stop=stop_after_attempt(self.attempts),
            wait=wait_exponential_jitter(self.initial, self.maximum, jitter=0.01),
            before_sleep=link.on_retry,
            reraise=True,
        )


class FetchProcess(multiprocessing.Process):
    """Fetches a share of the packages and writes them to the mirror."""

    def __init__(self, names: list[str], folder: Path, retrying: Retrying) -> None:
        super().__init__(daemon=True)
        self.names = names
        self.folder = folder
        self.retrying = retrying

    def run(self) -> None:
        upstream = Upstream(failures=2)
        for name in self.names:
            data = self.retrying(upstream.get, name)
            target = self.folder / f"{name}.pkg"
            target.with_suffix(".tmp").write_bytes(data)
            target.with_suffix(".tmp").rename(target)
