import random
from dataclasses import dataclass
from typing import Optional

from .audit import audited


@dataclass(frozen=True)
class Subscriber:
    ident: int
    gauge: str
    limit_cm: int


GAUGES = ("Lobith", "Borgharen", "Eijsden")


def load_subscribers(count: int) -> list[Subscriber]:
    rnd = random.Random(2024)
    return [Subscriber(n, rnd.choice(GAUGES), rnd.randrange(250, 700, 25)) for n in range(count)]


@audited("evaluate")
def evaluate(subscriber: Subscriber, levels: dict[str, int]) -> Optional[str]:
    level = levels[subscriber.gauge]
    if level < subscriber.limit_cm:
        return None
    return f"#{subscriber.ident}: {subscriber.gauge} at {level} cm (limit {subscriber.limit_cm})"


@audited("load-levels")
def load_levels() -> dict[str, int]:
    rnd = random.Random(7)
    return {gauge: rnd.randint(300, 600) for gauge in GAUGES}
