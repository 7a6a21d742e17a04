from __future__ import annotations

import zlib
from collections import Counter
from decimal import Decimal

from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_fixed

from .alerts import alerts


class ProviderBusy(Exception):
    pass


class Gateway:
    """Client of the payment provider (a simulation in this repository)."""

    def __init__(self, busy_every: int = 3) -> None:
        self.busy_every = busy_every
        self._calls: Counter[str] = Counter()

    @retry(
        retry=retry_if_exception_type(ProviderBusy),
        wait=wait_fixed(0.01),
        stop=stop_after_attempt(4),
        before_sleep=alerts.on_retry,
        reraise=True,
    )
    def settled_amount(self, reference: str) -> Decimal:
        self._calls[reference] += 1
        code = zlib.crc32(reference.encode())
        if code % self.busy_every == 0 and self._calls[reference] == 1:
            raise ProviderBusy(reference)
        return Decimal(code % 9000) / 100
