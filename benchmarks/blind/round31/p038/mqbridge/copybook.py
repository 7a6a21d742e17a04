"""Fixed-width records as laid out in copybook PAYREC01 (EBCDIC, cp037)."""
from __future__ import annotations

from typing import NamedTuple


class Payment(NamedTuple):
    debtor: str
    creditor: str
    pence: int
    purpose: str = "SALA"


LAYOUT = (("debtor", 18), ("creditor", 18), ("pence", 11), ("purpose", 4))
RECORD_LENGTH = sum(width for _, width in LAYOUT)


def encode(payment: Payment) -> bytes:
    parts = []
    for name, width in LAYOUT:
        value = getattr(payment, name)
        text = f"{value:0{width}d}" if isinstance(value, int) else f"{value:<{width}.{width}}"
        parts.append(text)
    return "".join(parts).encode("cp037")


def decode(record: bytes) -> Payment:
    if len(record) != RECORD_LENGTH:
        raise ValueError(f"record of {len(record)} bytes")
    text, offset, values = record.decode("cp037"), 0, {}
    for name, width in LAYOUT:
        values[name] = text[offset:offset + width].strip()
        offset += width
    values["pence"] = int(values["pence"])
    return Payment(**values)
