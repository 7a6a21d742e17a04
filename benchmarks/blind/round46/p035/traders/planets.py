import random
from multiprocessing import Process

from .bus import bus

GOODS = ("ore", "tea", "robots")


class Planet:
    def __init__(self, name, seed):
        self.name = name
        self.rng = random.Random(seed)
        self.prices = {good: self.rng.randint(10, 90) for good in GOODS}
        self.notify = bus.sender()

    def open_market(self):
        self.notify({"topic": "market", "planet": self.name, "prices": self.prices})

    def trade(self, days):
        for day in range(1, days + 1):
            good = self.rng.choice(GOODS)
            change = self.rng.randint(-9, 9)
            self.prices[good] = max(1, self.prices[good] + change)
            self.notify({"topic": "price", "planet": self.name, "day": day, good: self.prices[good]})
        bus.publish("closed", planet=self.name, prices=self.prices)
        bus.close()


class MarketProcess(Process):
    def __init__(self, planet, days):
        super().__init__(name=planet.name)
        self.planet, self.days = planet, days

    def run(self):
        self.planet.trade(self.days)
