from .bus import aggregator
from .events import OrderRepriced

UNIT = 19.9


class TierDiscount:
    TIERS = ((50, 0.20), (20, 0.10), (5, 0.03))

    def rate(self, quantity: int) -> float:
        for floor, rate in self.TIERS:
            if quantity >= floor:
                return rate
        return 0.0


def reprice(order_id: int, quantity: int) -> float:
    before = quantity * UNIT
    after = round(before * (1 - TierDiscount().rate(quantity)), 2)
    if after != before:
        aggregator.publish(OrderRepriced(order_id, before, after))
    return after
