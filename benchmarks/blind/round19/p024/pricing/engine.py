"""The pure part: a batch of quotes in, a batch of prices out."""
from .rules import RULES, Quote, RuleName
from .telemetry import telemetry


def reprice(rule: RuleName, batch: list[Quote]) -> dict[str, float]:
    apply = RULES[rule]
    with telemetry.timed("reprice"):
        prices = {q.sku: round(apply(q.cost, q.rival), 2) for q in batch}
    return prices
