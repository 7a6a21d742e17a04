"""ISC dhcpd lease file: just enough of the grammar for active leases."""
import ipaddress
import re
from typing import Iterable, Iterator, NamedTuple

BLOCK = re.compile(r"lease\s+(?P<ip>[\d.]+)\s*\{(?P<body>[^}]*)\}")
FIELD = re.compile(r"^\s*(binding state|client-hostname|hardware ethernet)\s+\"?([^\";]+)\"?;", re.M)


class Lease(NamedTuple):
    address: ipaddress.IPv4Address
    hostname: str
    mac: str


def parse(text: str) -> Iterator[Lease]:
    for block in BLOCK.finditer(text):
        fields = dict(FIELD.findall(block["body"]))
        if fields.get("binding state") != "active" or "client-hostname" not in fields:
            continue
        yield Lease(ipaddress.IPv4Address(block["ip"]), fields["client-hostname"], fields.get("hardware ethernet", ""))


def render(leases: Iterable[Lease]) -> str:
    return "".join(
        f"lease {lease.address} {{\n  binding state active;\n  hardware ethernet {lease.mac};\n"
        f"  client-hostname \"{lease.hostname}\";\n}}\n"
        for lease in leases
    )
