from __future__ import annotations

import csv
import io
from typing import Iterable, Iterator

from .container import Container

SAMPLE = """id,city,pm10
1,Graz,18.2
2,Linz,22.9
3,Wels,
4,Steyr,15.0
5,Enns,n/a
6,Tulln,31.7
"""


def rows(text: str = SAMPLE) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def clean(batch: Iterable[dict[str, str]]) -> Iterator[dict[str, object]]:
    for row in batch:
        try:
            yield {"id": int(row["id"]), "city": row["city"], "pm10": float(row["pm10"])}
        except ValueError:
            continue


def process(services: Container, batch: list[dict[str, str]]) -> None:
    transport = services.get("transport")
    kept = 0
    for record in clean(batch):
        transport.publish("records", record)
        kept += 1
    transport.publish("stats", {"seen": len(batch), "kept": kept})
    transport.shutdown()
