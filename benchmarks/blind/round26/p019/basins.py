import math
from collections import deque
from dataclasses import dataclass, field
from typing import Deque, Optional


@dataclass
class Basin:
    name: str
    warn_m: float
    flood_m: float
    history: Deque[float] = field(default_factory=lambda: deque(maxlen=5))

    def sample(self, tick: int) -> float:
        level = self.warn_m * (0.75 + 0.5 * math.sin(tick / 4.0) ** 2)
        self.history.append(level)
        return level

    def grade(self) -> Optional[str]:
        if len(self.history) < 3:
            return None
        mean = sum(self.history) / len(self.history)
        if mean >= self.flood_m:
            return "flood"
        return "warning" if mean >= self.warn_m else None


DEFAULT = (Basin("weir", 2.0, 2.3), Basin("millpond", 1.4, 1.9), Basin("polder-7", 0.8, 1.1))
