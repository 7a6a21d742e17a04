from __future__ import annotations

from typing import TypedDict

from .bus import bus


class MarginCall(TypedDict):
    member: str
    amount: int


EXPOSURE = {"member-1": 120, "member-2": 75, "member-3": 310}


@bus.publishes("margin.call")
def call_margin(member: str, exposure: int, held: int = 100) -> MarginCall:
    return MarginCall(member=member, amount=max(0, exposure - held))


def cycle() -> int:
    return sum(call_margin(m, e)["amount"] for m, e in EXPOSURE.items())
