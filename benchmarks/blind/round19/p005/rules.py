from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar, Iterable, Iterator


class Severity(Enum):
    LOW = 1
    HIGH = 2


@dataclass(frozen=True)
class Rule:
    proto: str
    network: ipaddress.IPv4Network
    min_bytes: int
    severity: Severity = Severity.LOW

    def matches(self, flow: dict) -> bool:
        return (
            flow["proto"] == self.proto
            and ipaddress.ip_address(flow["src"]) in self.network
            and flow["bytes"] >= self.min_bytes
        )


@dataclass
class RuleSet:
    SAMPLE: ClassVar[list[dict]] = [
        {"proto": "ssh", "src": "10.0.3.7", "bytes": 90_000},
        {"proto": "dns", "src": "192.168.1.9", "bytes": 5_000},
    ]
    name: str
    rules: list[Rule] = field(default_factory=list)

    def topics(self) -> Iterator[bytes]:
        yield from (proto.encode() for proto in sorted({r.proto for r in self.rules}))

    def judge(self, flow: dict) -> Severity | None:
        hits = [r.severity for r in self.rules if r.matches(flow)]
        return max(hits, key=lambda s: s.value, default=None)


def load_rules(doc: Iterable[dict]) -> Iterator[RuleSet]:
    for item in doc:
        rules = [
            Rule(r["proto"], ipaddress.ip_network(r["net"]), r.get("min_bytes", 0), Severity[r.get("severity", "LOW")])
            for r in item["rules"]
        ]
        yield RuleSet(item["name"], rules)
