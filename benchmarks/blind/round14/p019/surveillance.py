"""Trade surveillance: examines the day's trades in a pool, and keeps an audit trail on a PUB socket."""
from __future__ import annotations

import multiprocessing
from typing import Final

from audit import AUDIT, AuditTrail
from patterns import Trade, examine

TRADES: Final = (
    Trade("kim", "B", 500),
    Trade("lee", "S", 25_000),
    Trade("roy", "B", 90, "send it on WhatsApp"),
)


class Surveillance:
    def __init__(self, trail: AuditTrail, workers: int = 2) -> None:
        self.trail = trail
        self.workers = workers

    def _begin_worker(self) -> None:
        multiprocessing.current_process().name = "examiner"

    def run(self) -> int:
        self.trail.attach()
        AUDIT.info("surveillance of %d trades", len(TRADES))
        fork = multiprocessing.get_context("fork")
        with fork.Pool(self.workers, initializer=self._begin_worker) as pool:
            findings = pool.map_async(examine, TRADES).get(timeout=5)
            pool.close()
            pool.join()
        AUDIT.info("done")
        return sum(map(len, findings))


if __name__ == "__main__":
    print(Surveillance(AuditTrail("mar")).run(), "findings")
