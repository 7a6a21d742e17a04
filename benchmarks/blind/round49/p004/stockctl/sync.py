from __future__ import annotations

import multiprocessing
from collections import Counter

from pydantic import ValidationError

from .models import Audit, Channel, Movement


def apply_batch(channel: Channel, site: str, rows: list[str]) -> None:
    totals: Counter[str] = Counter()
    rejected = 0
    for row in rows:
        try:
            movement = Movement.model_validate(row)
        except (ValidationError, ValueError):
            rejected += 1
            continue
        totals[movement.sku] += movement.signed
    channel.record(Audit(event="batch.applied", site=site, detail={"skus": dict(totals), "rejected": rejected}))
    channel.shutdown()


def run_batches(channel: Channel, site: str, rows: list[str], jobs: int) -> list[int]:
    workers = [
        multiprocessing.Process(target=apply_batch, args=(channel, site, rows[index::jobs]))
        for index in range(jobs)
    ]
    for worker in workers:
        worker.start()
    codes = []
    for worker in workers:
        worker.join(3)
        if worker.is_alive():
            worker.kill()
            worker.join()
        codes.append(worker.exitcode)
    return codes
