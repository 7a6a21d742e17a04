from typing import Optional

from . import Bot


class Greeter(Bot):
    name = "greeter"

    def __init__(self, *args):
        super().__init__(*args)
        self.known: set[str] = set()

    def react(self, who: str, text: str) -> Optional[str]:
        if who in self.known:
            return None
        self.known.add(who)
        return f"welcome, {who}"
