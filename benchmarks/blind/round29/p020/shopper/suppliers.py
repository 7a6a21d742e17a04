from __future__ import annotations

import time
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Rate:
    cents: int
    supplier: str
    hotel: str


HOTELS = {"LIS": ("Alfama Inn", "Baixa Suites", "Tejo House"), "OPO": ("Ribeira Rooms",)}


def search(supplier: str, city: str, nights: int) -> list[Rate]:
    time.sleep(0.02)
    rates = []
    for hotel in HOTELS.get(city, ()):
        base = 6000 + zlib.crc32(f"{supplier}{hotel}".encode()) % 9000
        rates.append(Rate(base * nights, supplier, hotel))
    return rates


def health(supplier: str) -> bool:
    return supplier != "offline"
