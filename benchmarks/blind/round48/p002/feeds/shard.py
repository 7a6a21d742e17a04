from __future__ import annotations

import logging
import multiprocessing
import time
from collections.abc import Callable

import zmq
from tenacity import (
    before_sleep_log,
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from .model import ShardSpec, Tick, batches
from .uplink import Uplink

log = logging.getLogger(__name__)


class Shard(multiprocessing.Process):
    """Replays one recorded feed."""

    pace = 0.01

    def __init__(self, spec: ShardSpec, uplink_factory: Callable[[str], Uplink] = Uplink) -> None:
        super().__init__(name=spec.name, daemon=True)
        self.spec = spec
        self.uplink = uplink_factory(spec.endpoint)
        self.delivered = multiprocessing.Value("i", 0)

    def run(self) -> None:
        for batch in batches(self.spec):
            self._deliver(batch)
            with self.delivered.get_lock():
                self.delivered.value += len(batch)
            time.sleep(self.pace)

    @retry(
        retry=retry_if_exception_type(zmq.Again),
        stop=stop_after_attempt(4),
        wait=wait_random_exponential(multiplier=0.02, max=0.2),
        before_sleep=before_sleep_log(log, logging.WARNING),
        reraise=True,
    )
    def _deliver(self, batch: list[Tick]) -> None:
        self.uplink.push(f"ticks.{self.spec.name}", batch)

    def stop(self, timeout: float = 3.0) -> None:
        self.join(timeout)
        if self.is_alive():
            self.kill()
            self.join()
        self.uplink.close()
