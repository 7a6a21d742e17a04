"""Functions that run in other processes."""
from __future__ import annotations

import os

from . import ratebus, suppliers


def shop(supplier: str, city: str, nights: int) -> list[suppliers.Rate]:
    rates = suppliers.search(supplier, city, nights)
    ratebus.settle()
    for rate in rates:
        ratebus.publish("rate", supplier, rate.hotel, rate.cents)
    return rates


def probe(supplier: str, conn) -> None:
    conn.send((supplier, suppliers.health(supplier), os.getpid()))
    conn.close()
