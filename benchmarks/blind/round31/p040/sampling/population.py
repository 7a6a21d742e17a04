"""The voucher population under audit."""
from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Voucher:
    number: int
    account: str
    amount: int
    approved_by: str
    posted_by: str


class Ledger(Sequence[Voucher]):
    ACCOUNTS = ("4400", "4820", "6310", "6850")
    CLERKS = ("amk", "bjo", "csw", "dhl")

    def __init__(self, seed: int, size: int = 400) -> None:
        rnd = random.Random(seed)
        self._vouchers = [
            Voucher(n, rnd.choice(self.ACCOUNTS), rnd.randint(50, 90_000), rnd.choice(self.CLERKS), rnd.choice(self.CLERKS))
            for n in range(1, size + 1)
        ]

    def __len__(self) -> int:
        return len(self._vouchers)

    def __getitem__(self, index):
        return self._vouchers[index]

    def monetary_unit_sample(self, size: int) -> Iterator[Voucher]:
        interval = sum(v.amount for v in self) // size
        reach, hit = 0, interval // 2
        for voucher in self:
            reach += voucher.amount
            if reach >= hit:
                yield voucher
                while reach >= hit:
                    hit += interval
