"""Playing styles."""
from cards import Hand


class Bot:
    name = "steady"
    stake = 10

    def bet(self, count: int) -> int:
        return self.stake

    def hit(self, hand: Hand, dealer: str) -> bool:
        return hand.value < (17 if dealer in "789TJQKA" else 13)


class Nervous(Bot):
    name = "nervous"

    def hit(self, hand: Hand, dealer: str) -> bool:
        return hand.value < 12


class Counter(Bot):
    name = "counter"

    def bet(self, count: int) -> int:
        return self.stake * max(1, min(4, count // 4))


BOTS = {cls.name: cls for cls in (Bot, Nervous, Counter)}
