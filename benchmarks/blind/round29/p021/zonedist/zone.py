from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Iterator


@dataclass
class Record:
    owner: str
    rtype: str
    rdata: str
    ttl: int = 3600

    def __str__(self) -> str:
        return f"{self.owner:<24} {self.ttl:>6} IN {self.rtype:<6} {self.rdata}"


@dataclass
class Zone:
    origin: str
    records: list[Record] = field(default_factory=list)
    serial: int = 0

    def bump(self) -> int:
        today = int(time.strftime("%Y%m%d")) * 100
        self.serial = max(self.serial + 1, today)
        return self.serial

    def lines(self) -> Iterator[str]:
        yield f"$ORIGIN {self.origin}."
        yield f"@ 3600 IN SOA ns1.{self.origin}. hostmaster.{self.origin}. {self.serial} 7200 900 1209600 300"
        for record in sorted(self.records, key=lambda r: (r.owner, r.rtype)):
            yield str(record)


def inventory(count: int) -> list[Zone]:
    zones = []
    for n in range(count):
        zone = Zone(f"dc{n}.example.net", serial=2024010100 + n)
        zone.records += [Record("@", "NS", f"ns{i}.example.net.") for i in (1, 2, 3)]
        zone.records += [Record(f"host{h}", "A", f"10.{n}.0.{h}") for h in range(1, 40)]
        zones.append(zone)
    return zones
