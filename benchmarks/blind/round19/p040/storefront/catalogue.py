from __future__ import annotations

from collections import ChainMap
from typing import Protocol


class Catalogue(Protocol):
    def price(self, sku: str) -> int | None: ...


class CampaignCatalogue:
    """List prices with campaigns laid over them, in cents."""

    def __init__(self, prices: dict[str, int], *campaigns: dict[str, int]) -> None:
        self._prices = ChainMap(*reversed(campaigns), prices)

    def price(self, sku: str) -> int | None:
        return self._prices.get(sku)
