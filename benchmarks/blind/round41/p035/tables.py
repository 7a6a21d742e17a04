from __future__ import annotations

from bots import Bot
from cards import Hand, Shoe
from house import House


class Table:
    def __init__(self, house: House, bot: Bot, seed: int) -> None:
        self.house = house
        self.bot = bot
        self.shoe = Shoe(seed)
        self.balance = 0

    def deal(self) -> tuple[Hand, Hand]:
        if self.shoe.low:
            self.shoe.shuffle()
        player, dealer = Hand(), Hand()
        for hand in (player, dealer) * 2:
            hand.add(self.shoe.draw())
        return player, dealer

    def round(self) -> None:
        stake = self.bot.bet(self.running_count())
        player, dealer = self.deal()
        while self.bot.hit(player, dealer.cards[0]):
            player.add(self.shoe.draw())
        while player.value <= 21 and dealer.value < 17:
            dealer.add(self.shoe.draw())
        self.settle(stake, player, dealer)

    def running_count(self) -> int:
        left = self.shoe.cards
        return sum(c in "TJQKA" for c in left) - sum(c in "23456" for c in left)

    def settle(self, stake: int, player: Hand, dealer: Hand) -> int:
        if player.value > 21:
            won = -stake
        elif player.natural and not dealer.natural:
            won = stake * 3 // 2
        elif dealer.value > 21 or player.value > dealer.value:
            won = stake
        else:
            won = 0 if player.value == dealer.value else -stake
        self.balance += won
        return won


class StatsMixin:
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.outcomes = {"won": 0, "lost": 0, "push": 0}

    def settle(self, *args) -> int:
        won = super().settle(*args)
        self.outcomes["won" if won > 0 else "lost" if won else "push"] += 1
        return won


class AnnouncerMixin:
    def settle(self, stake: int, player: Hand, dealer: Hand) -> int:
        won = super().settle(stake, player, dealer)
        if abs(won) > 10 or player.natural:
            self.house.announce(f"table.{self.bot.name}", won=won, hand="".join(player.cards))
        return won

    def opening(self) -> None:
        self.house.announce("opening", bot=self.bot.name, cards=len(self.shoe.cards))


class CasinoTable(AnnouncerMixin, StatsMixin, Table):
    pass
