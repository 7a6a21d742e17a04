"""The few ISO 8583 fields the stand-in authoriser looks at."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Authorisation:
    pan: str
    amount: int
    stan: int

    def wire(self) -> bytes:
        return f"0100|{self.pan}|{self.amount:012d}|{self.stan:06d}\n".encode("ascii")

    @classmethod
    def parse(cls, line: bytes) -> "Authorisation":
        mti, pan, amount, stan = line.decode("ascii").strip().split("|")
        if mti != "0100":
            raise ValueError(f"unexpected message type {mti}")
        return cls(pan, int(amount), int(stan))


def luhn_ok(pan: str) -> bool:
    digits = [int(c) for c in reversed(pan)]
    return (sum(digits[::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])) % 10 == 0


def decide(auth: Authorisation) -> str:
    if not luhn_ok(auth.pan):
        return "14"
    return "00" if auth.amount <= 50_000 else "61"
