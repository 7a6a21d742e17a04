import logging
from typing import Iterator, NamedTuple, Tuple

log = logging.getLogger(__name__)


class Record(NamedTuple):
    level: str
    text: str


def records(path: str) -> Iterator[Record]:
    with open(path) as stream:
        for number, line in enumerate(stream, 1):
            level, _, text = line.strip().partition(" ")
            if not text:
                log.warning("%s:%d is malformed", path, number)
                continue
            yield Record(level, text)


def parse_file(path: str) -> Tuple[str, int]:
    return path, sum(1 for _ in records(path))
