from __future__ import annotations

import logging
from collections import Counter
from concurrent import futures
from typing import Iterable

from .controls import Bench, test_voucher
from .evidence import EvidenceBus
from .population import Voucher

log = logging.getLogger(__name__)


class SamplingEngine:
    def __init__(self, bus: EvidenceBus, workers: int = 2) -> None:
        self.bus = bus
        self.workers = workers

    def __enter__(self) -> "SamplingEngine":
        self._pool = futures.ProcessPoolExecutor(self.workers, initializer=Bench.equip, initargs=(self.bus,))
        return self

    def __exit__(self, exc_type, exc, tb) -> None:
        stragglers = list((self._pool._processes or {}).values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        for proc in stragglers:
            proc.join(0.5)
            if proc.is_alive():
                proc.kill()

    def test(self, sample: Iterable[Voucher]) -> Counter:
        deviations: Counter = Counter()
        pending = {self._pool.submit(test_voucher, v): v for v in sample}
        self.bus.file("sample", {"size": len(pending)})
        done, late = futures.wait(pending, timeout=2.0)
        for future in done:
            deviations.update(future.result())
        if late:
            log.warning("%d vouchers not tested", len(late))
        return deviations
