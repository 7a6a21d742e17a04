from dataclasses import dataclass


@dataclass(frozen=True)
class Payment:
    id: int
    country: str
    amount: int

    @property
    def segment(self) -> str:
        return f"country:{self.country}"


def sample_payments(n: int) -> list[Payment]:
    return [Payment(i, "DE" if i < n // 2 else "BR", 1000 * i) for i in range(n)]
