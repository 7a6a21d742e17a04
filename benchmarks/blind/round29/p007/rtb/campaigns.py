from dataclasses import dataclass


@dataclass
class Campaign:
    cid: str
    geo: frozenset
    max_cpm: float
    daily_budget: float
    spent: float = 0.0

    def wants(self, geo: str, floor: float) -> bool:
        return geo in self.geo and floor <= self.max_cpm and self.spent < self.daily_budget


def load() -> list[Campaign]:
    return [
        Campaign("citybreak-q3", frozenset({"DE", "AT"}), 2.4, 50.0),
        Campaign("longhaul-sale", frozenset({"GB", "FR", "DE"}), 3.1, 80.0),
        Campaign("airport-lounge", frozenset({"US"}), 1.2, 20.0),
    ]
