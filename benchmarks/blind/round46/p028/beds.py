import random
from enum import Enum


class Valve(Enum):
    SHUT = 0
    OPEN = 1


class Bed:
    def __init__(self, plant, thirst):
        self.plant = plant
        self.thirst = thirst
        self.moisture = 60.0
        self.valve = Valve.SHUT

    def tick(self):
        self.moisture += 9 if self.valve is Valve.OPEN else -self.thirst
        self.moisture += random.uniform(-1, 1)
        if self.moisture < 45:
            self.valve = Valve.OPEN
        elif self.moisture > 65:
            self.valve = Valve.SHUT
        return {"plant": self.plant, "moisture": round(self.moisture, 1), "valve": self.valve.name}
