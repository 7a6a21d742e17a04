from enum import Enum


class View(bytes, Enum):
    SPEND_7D = b"spend_7d"
    SPEND_30D = b"spend_30d"
    LAST_SEEN = b"last_seen"

    @property
    def days(self) -> int:
        match self.value.rpartition(b"_")[2]:
            case b"7d":
                return 7
            case b"30d":
                return 30
            case _:
                return 1

    def compute(self, tick: int) -> bytes:
        return b",".join(b"%d" % ((tick + k) * self.days) for k in range(3))
