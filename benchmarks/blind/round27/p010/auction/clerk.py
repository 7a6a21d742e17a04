"""One clerk process a lot: takes written and telephone bids and knocks the lot down."""
from __future__ import annotations

import multiprocessing as mp
import random
from dataclasses import asdict

from . import signals
from .lots import Lot


def bidding(lot: Lot, dice: random.Random) -> tuple[int, int]:
    price, bidder = lot.estimate // 2, 0
    while price < lot.estimate * 2 and dice.random() < 0.85:
        price += max(5, price // 10)
        bidder = dice.randrange(1, 30)
        signals.bid_placed.emit(lot=lot.number, price=price, bidder=bidder)
    return price, bidder


def sell(lot: Lot, protocol: mp.Queue) -> None:
    price, bidder = bidding(lot, random.Random(lot.title))
    if price < lot.reserve or not bidder:
        protocol.put((lot.number, None, 0))
        return
    signals.lot_sold.emit(price=price, bidder=bidder, **asdict(lot))
    protocol.put((lot.number, bidder, price))
