from __future__ import annotations

import csv
import io
import random
from decimal import Decimal

import attrs


@attrs.frozen
class Booking:
    account: str
    day: int
    amount: Decimal = attrs.field(converter=Decimal)
    purpose: str = attrs.field(validator=attrs.validators.min_len(1))


def sample_statement(account: str, rows: int = 30) -> str:
    rng = random.Random(account)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["day", "amount", "purpose"])
    for _ in range(rows):
        purpose = rng.choice(["rent", "salary", "fuel", ""])
        writer.writerow([rng.randint(1, 28), f"{rng.uniform(-300, 500):.2f}", purpose])
    return out.getvalue()


def parse(account: str, text: str) -> tuple[list[Booking], int]:
    bookings, rejected = [], 0
    for row in csv.DictReader(io.StringIO(text)):
        try:
            bookings.append(Booking(account, int(row["day"]), row["amount"], row["purpose"]))
        except ValueError:
            rejected += 1
    return bookings, rejected
