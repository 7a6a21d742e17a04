from __future__ import annotations

import multiprocessing as mp
from multiprocessing.managers import SyncManager

from .ledger import StockLedger


class SiteManager(SyncManager):
    """Hosts the ledgers of remote sites in one server process."""


SiteManager.register("Ledger", StockLedger)


def open_sites() -> SiteManager:
    manager = SiteManager(ctx=mp.get_context("fork"))
    manager.start()
    return manager


def picker(ledger, orders: list[tuple[str, int]], short: list) -> None:
    for sku, qty in orders:
        if (got := ledger.pick(sku, qty)) < qty:
            short.append((sku, qty - got))
