"""Reading and normalising of line based exchange records."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Iterator

_ISBN = re.compile(r"[^0-9Xx]")


@dataclass
class Record:
    control: str
    title: str
    isbn: str = ""
    subjects: list[str] = field(default_factory=list)


class RecordError(ValueError):
    pass


def parse(line: str) -> Record:
    parts = line.rstrip("\n").split("|")
    if len(parts) < 3:
        raise RecordError(f"too few fields in {line!r}")
    control, title, isbn, *subjects = parts
    return Record(control, title, isbn, [s for s in subjects if s])


def checksum_ok(isbn: str) -> bool:
    if len(isbn) != 10:
        return False
    total = 0
    for weight, char in zip(range(10, 0, -1), isbn):
        total += weight * (10 if char == "X" else int(char))
    return total % 11 == 0


def normalise(record: Record) -> Record:
    title = unicodedata.normalize("NFC", record.title).strip(" /:;")
    isbn = _ISBN.sub("", record.isbn).upper()
    if isbn and not checksum_ok(isbn):
        isbn = ""
    return Record(record.control, title, isbn, sorted({s.casefold() for s in record.subjects}))


def sample(count: int) -> Iterator[str]:
    for number in range(count):
        if number % 7 == 5:
            yield f"ocm{number:05d}|defective"
        else:
            yield f"ocm{number:05d}| A history of the county, vol. {number} /|0-306-40615-2|History|LOCAL"
