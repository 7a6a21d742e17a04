"""Compares active leases of a subnet with its reverse zone. Executed in pool workers."""
import ipaddress
import time
from dataclasses import dataclass, field
from pathlib import Path

from ipam import leases
from ipam.stats import NullStats, StatsClient

_stats: StatsClient = NullStats()
_domain = "local"


def prepare(stats: StatsClient, domain: str) -> None:
    global _stats, _domain
    _stats = stats
    _domain = domain


@dataclass
class Changes:
    subnet: str
    add: dict[str, str] = field(default_factory=dict)
    remove: list[str] = field(default_factory=list)


def read_zone(path: Path) -> dict[str, str]:
    table = {}
    for line in path.read_text().splitlines():
        owner, _, rest = line.partition(" PTR ")
        if rest:
            table[owner.strip()] = rest.strip()
    return table


def reconcile(job: tuple[str, Path, Path]) -> Changes:
    subnet, lease_file, zone_file = job
    began = time.perf_counter()
    network = ipaddress.ip_network(subnet)
    wanted = {
        lease.address.reverse_pointer: f"{lease.hostname}.{_domain}."
        for lease in leases.parse(lease_file.read_text())
        if lease.address in network
    }
    present = read_zone(zone_file)
    changes = Changes(subnet)
    changes.add = {owner: name for owner, name in wanted.items() if present.get(owner) != name}
    changes.remove = [owner for owner in present if owner not in wanted]
    if changes.add or changes.remove:
        _stats.count("ptr.changed", len(changes.add) + len(changes.remove))
    _stats.timing("reconcile", time.perf_counter() - began)
    return changes
