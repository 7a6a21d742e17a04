from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

from book import Policy
from progress import tracked


@dataclass(frozen=True)
class Basis:
    interest: float = 0.021
    makeham_a: float = 0.0002
    makeham_b: float = 0.00003
    makeham_c: float = 1.1

    def q(self, age: int) -> float:
        return min(1.0, self.makeham_a + self.makeham_b * self.makeham_c**age)


def prospective(policy: Policy, basis: Basis) -> float:
    alive, discount, benefits, premiums = 1.0, 1.0, 0.0, 0.0
    for year in range(policy.term):
        premiums += alive * discount * policy.premium
        discount /= 1 + basis.interest
        q = basis.q(policy.age + year)
        benefits += alive * q * discount * policy.sum_assured
        alive *= 1 - q
    return benefits - premiums


@tracked("reserve")
def value_block(index: int, policies: Sequence[Policy], basis: Basis) -> tuple[int, float]:
    return index, sum(prospective(p, basis) for p in policies)


@tracked("margin")
def risk_margin(total: float, policies: int) -> float:
    return 0.06 * abs(total) / max(1, policies) ** 0.5
