import math

from .base import Model


class PowerModel(Model):
    kind = "power"

    def __init__(self, name, address, *, capacity_wh: float, **common):
        super().__init__(name, address, **common)
        self.capacity = capacity_wh
        self.charge = capacity_wh * 0.8
        self.phase = 0.0

    def step(self, elapsed):
        self.phase += elapsed
        array = max(0.0, math.cos(self.phase)) * 30.0
        self.charge = min(self.capacity, self.charge + (array - 12.0) * elapsed / 36)
        return {"soc": round(self.charge / self.capacity, 4), "array_w": round(array, 2)}


class ThermalModel(Model):
    kind = "thermal"

    def __init__(self, name, address, *, node_c: float, **common):
        super().__init__(name, address, **common)
        self.node_c = node_c

    def step(self, elapsed):
        self.node_c += (4.0 - self.node_c) * elapsed * 0.1
        return {"node_c": round(self.node_c, 3), "heater": self.node_c < 10.0}


class AttitudeModel(Model):
    kind = "attitude"

    def __init__(self, name, address, *, rate_dps: float, **common):
        super().__init__(name, address, **common)
        self.rate = rate_dps
        self.angle = 0.0

    def step(self, elapsed):
        self.rate *= math.exp(-elapsed)
        self.angle = (self.angle + self.rate * elapsed) % 360.0
        return {"rate_dps": round(self.rate, 5), "angle": round(self.angle, 4)}
