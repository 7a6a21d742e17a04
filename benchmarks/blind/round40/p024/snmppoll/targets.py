from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import Iterator

SYS_UPTIME = "1.3.6.1.2.1.1.3.0"
IF_IN_OCTETS = "1.3.6.1.2.1.2.2.1.10"
IF_OUT_OCTETS = "1.3.6.1.2.1.2.2.1.16"


@dataclass(frozen=True)
class Target:
    host: str
    community: str = "public"
    interfaces: tuple[int, ...] = (1, 2)

    def oids(self) -> Iterator[str]:
        yield SYS_UPTIME
        for index in self.interfaces:
            yield f"{IF_IN_OCTETS}.{index}"
            yield f"{IF_OUT_OCTETS}.{index}"


@dataclass
class Sample:
    host: str
    values: dict[str, int] = field(default_factory=dict)


def simulated_get(target: Target, oid: str) -> int:
    """Stands for the agent: the same oid of the same host gives the same number."""
    return zlib.crc32(f"{target.host}/{target.community}/{oid}".encode())


def inventory(count: int) -> list[Target]:
    return [Target(f"sw{n:02d}.mgmt.test", interfaces=tuple(range(1, 2 + n % 3))) for n in range(count)]
