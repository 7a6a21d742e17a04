from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Court(Enum):
    CLAY = Decimal("14.50")
    HALL = Decimal("21.00")

    @property
    def rate(self) -> Decimal:
        return self.value


@dataclass(frozen=True)
class Booking:
    court: Court
    hour: int
    who: str

    @classmethod
    def parse(cls, text: str) -> "Booking":
        court, hour, who = text.split("/")
        return cls(Court[court], int(hour), who)

    @property
    def price(self) -> Decimal:
        evening = 16 <= self.hour < 22
        return self.court.rate * (Decimal("1.2") if evening else 1)
