import random
import time
from abc import ABC, abstractmethod

from .bus import EventBus
from .relay import RiskGate


class Strategy(ABC):
    symbol = "EURUSD"

    def __init__(self, bus: EventBus, risk: RiskGate) -> None:
        self.bus = bus
        self.risk = risk

    @abstractmethod
    def step(self, price: float) -> None: ...

    def trade(self, seconds: float) -> None:
        rng = random.Random(7)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.step(1.0 + rng.random() / 100)
            time.sleep(0.05)


class PaperMomentum(Strategy):
    """Fills itself; no risk check needed."""

    def step(self, price: float) -> None:
        self.bus.emit("fill.paper", symbol=self.symbol, price=price)


class MeanReversion(Strategy):
    symbol = "USDJPY"

    def step(self, price: float) -> None:
        if self.risk.allows({"symbol": self.symbol, "price": price}):
            self.bus.emit("fill.live", symbol=self.symbol, price=price)


ALL = (PaperMomentum, MeanReversion)
