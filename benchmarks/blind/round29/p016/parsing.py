import csv
import io
import re
from typing import Iterator, NamedTuple

PRICE = re.compile(r"(\d+)[.,](\d{2})")


class Dish(NamedTuple):
    restaurant: str
    name: str
    cents: int
    tags: tuple[str, ...]


class MenuError(ValueError):
    pass


def price_to_cents(text: str) -> int:
    found = PRICE.search(text)
    if not found:
        raise MenuError(f"no price in {text!r}")
    return int(found[1]) * 100 + int(found[2])


def parse(restaurant: str, document: str) -> Iterator[Dish]:
    for row in csv.DictReader(io.StringIO(document), delimiter=";"):
        tags = tuple(t.strip().lower() for t in row["tags"].split("|") if t.strip())
        yield Dish(restaurant, row["name"].strip().title(), price_to_cents(row["price"]), tags)


def sample_document(index: int) -> str:
    lines = ["name;price;tags", "margherita;8,50 EUR;pizza|vegetarian", "tom kha;6.90;soup"]
    if index % 4 == 3:
        lines.append("chef special;ask;")
    lines.append(f"house plate {index};{11 + index}.40;main")
    return "\n".join(lines)
