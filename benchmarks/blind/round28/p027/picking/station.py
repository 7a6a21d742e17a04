from __future__ import annotations

import contextlib
from dataclasses import dataclass

from .stock import StockClient, StockError


@dataclass(frozen=True)
class PickLine:
    sku: str
    quantity: int


@dataclass
class PickReport:
    station: str
    picked: int = 0
    short: int = 0


class PickStation:
    """A goods-to-person station working down its pick list."""

    def __init__(self, name: str, stock_address: str) -> None:
        self.name = name
        self.stock_address = stock_address

    def work(self, lines: list[PickLine], reports) -> None:
        report = PickReport(self.name)
        with contextlib.closing(StockClient(self.stock_address)) as stock:
            for line in lines:
                try:
                    stock.reserve(line.sku, line.quantity)
                    report.picked += line.quantity
                except StockError:
                    report.short += line.quantity
        reports.put(report)
