from __future__ import annotations

import hashlib
import logging
from collections import defaultdict

from .runtime import runtime

logger = logging.getLogger(__name__)

CATALOGUE = {
    "tea-green": "green tea loose leaf",
    "tea-black": "black tea in bags",
    "pot-iron": "cast iron tea pot",
}


def rebuild_search_index() -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for sku, title in CATALOGUE.items():
        for word in title.split():
            index[word].append(sku)
    return dict(index)


def refresh_stock(warehouse: str) -> int:
    """Estimate the stock of every article and tell the shop front."""
    total = 0
    for sku in CATALOGUE:
        digest = hashlib.pbkdf2_hmac("sha256", sku.encode(), warehouse.encode(), 2000)
        level = digest[0]
        total += level
        runtime.channel.announce(sku, level)
    return total


def heartbeat() -> str:
    runtime.channel.announce("heartbeat", 1)
    return "beat"
