from collections.abc import Iterator
from typing import NamedTuple

from .config import RelayConfig


class Sms(NamedTuple):
    to: str
    text: str

    def parts(self, limit: int) -> list[bytes]:
        raw = self.text.encode("utf-16-be")
        return [raw[i : i + 140] for i in range(0, len(raw), 140)][:limit]


def read_spool(config: RelayConfig) -> Iterator[Sms]:
    for n in range(config.workers * 3):
        yield Sms(f"+4930{n:06d}", f"Your code is {n:04d}. " * (1 + n % 2 * 4))
