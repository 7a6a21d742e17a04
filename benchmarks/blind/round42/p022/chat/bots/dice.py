import random
import re
from typing import Optional

from . import Bot

ROLL = re.compile(r"!roll (\d)d(\d+)")


class Dice(Bot):
    """Answers !roll 2d6.  Rolls are not kept in the history."""

    name = "dice"

    def react(self, who: str, text: str) -> Optional[str]:
        match = ROLL.match(text)
        if not match:
            return None
        count, sides = map(int, match.groups())
        rolls = [random.randint(1, sides) for _ in range(count)]
        return f"{who} rolls {rolls}, total {sum(rolls)}"

    def say(self, text: str) -> None:
        self.hub.publish(self.name, text)
