from actors import Actor
from config import PumpConfig, ValveConfig


class Valve(Actor):
    def __init__(self, cfg: ValveConfig, endpoint: str) -> None:
        super().__init__(cfg.name, endpoint)
        self.cfg = cfg
        self.delivered = 0.0

    def step(self) -> bool:
        self.delivered += self.cfg.litres_per_minute * self.period / 60 * 10
        self.report("litres", self.delivered)
        return self.delivered >= self.cfg.target_litres


class Pump(Actor):
    period = 0.1

    def __init__(self, cfg: PumpConfig, endpoint: str) -> None:
        super().__init__(f"pump-{cfg.name}", endpoint)
        self.nominal = cfg.pressure_bar

    def setup(self) -> None:
        self.sag = 0.0

    def step(self) -> bool:
        self.sag = min(0.5, self.sag + 0.07)
        self.report("bar", self.nominal - self.sag)
        return self.sag >= 0.5
