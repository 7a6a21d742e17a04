import logging
import random
from dataclasses import dataclass, field

from . import engine, settings

log = logging.getLogger(__name__)


@dataclass
class Table:
    number: int
    heaps: tuple = settings.HEAPS
    history: list = field(default_factory=list)

    def apply(self, who, move):
        index, take = move
        if not 0 < take <= self.heaps[index]:
            raise ValueError(f"{who} cannot take {take} from heap {index}")
        heaps = list(self.heaps)
        heaps[index] -= take
        self.heaps = tuple(heaps)
        self.history.append((who, move))
        log.info("table %d: %s takes %d, left %s", self.number, who, take, self.heaps)

    def play(self):
        rng = random.Random(self.number)
        while True:
            self.apply("engine", engine.best_move(self.heaps, settings.THINK_SECONDS))
            if not any(self.heaps):
                return "engine"
            self.apply("guest", rng.choice([move for move, _ in engine.moves(self.heaps)]))
            if not any(self.heaps):
                return "guest"
