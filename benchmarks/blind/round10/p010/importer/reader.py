import logging
from typing import Iterator, List, Sequence

log = logging.getLogger(__name__)


def chunks(items: Sequence[int], size: int) -> Iterator[List[int]]:
    for start in range(0, len(items), size):
        yield list(items[start:start + size])


def load(number: int, rows: List[int]) -> None:
    log.info("chunk %d: %d rows", number, len(rows))
    if sum(rows) < 0:
        log.warning("odd chunk")
