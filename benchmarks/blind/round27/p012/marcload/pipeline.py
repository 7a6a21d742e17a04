from __future__ import annotations

import logging
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Iterable

from . import progress
from .records import RecordError, normalise, parse

log = logging.getLogger(__name__)


def load_one(line: str) -> tuple[str, str]:
    control = line.partition("|")[0]
    try:
        record = normalise(parse(line))
    except RecordError as exc:
        progress.report("rejected", control, reason=str(exc))
        return control, "rejected"
    return record.control, "loaded" if record.isbn else "loaded-without-isbn"


def load(lines: Iterable[str], workers: int) -> Counter:
    lines = list(lines)
    progress.report("opened", total=len(lines))
    duplicates = len(lines) - len({line.partition("|")[0] for line in lines})
    if duplicates:
        log.warning("%d duplicate control numbers", duplicates)

    outcome: Counter = Counter()
    with ProcessPoolExecutor(max_workers=workers) as executor:
        pending = []
        for line in lines:
            progress.report("queued", line.partition("|")[0])
            pending.append(executor.submit(load_one, line))
        for future in as_completed(pending, timeout=6):
            control, result = future.result()
            outcome[result] += 1
    progress.report("closed", **outcome)
    return outcome
