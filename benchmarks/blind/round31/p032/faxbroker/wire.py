"""Request and answer of the mandate lookup, as exchanged with branches."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass
class Lookup:
    iban: str
    purpose: str = "direct-debit"

    def pack(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    @classmethod
    def unpack(cls, raw: bytes) -> "Lookup":
        return cls(**json.loads(raw))


def iban_checksum(iban: str) -> bool:
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


def score_mandate(raw: bytes) -> dict[str, object]:
    """Runs in a worker process: pure arithmetic on the request."""
    lookup = Lookup.unpack(raw)
    valid = iban_checksum(lookup.iban)
    score = 0
    for n in range(20_000):
        score = (score * 31 + ord(lookup.iban[n % len(lookup.iban)])) % 1009
    return {"iban": lookup.iban, "valid": valid, "score": score if valid else None}
