from typing import Iterator

from .gauges import Gauges


def documents(count: int) -> Iterator[str]:
    return (f"document {number}" for number in range(count))


def score(text: str) -> tuple[str, float]:
    value = sum(map(ord, text)) / len(text)
    Gauges.shared().set("score", value)
    return text, round(value, 2)
