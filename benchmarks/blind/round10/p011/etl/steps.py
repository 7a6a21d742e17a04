import logging

log = logging.getLogger(__name__)


def transform(row: int) -> int:
    log.info("transform %d", row)
    return row * row
