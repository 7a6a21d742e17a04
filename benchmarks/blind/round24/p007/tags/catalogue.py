from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class Article:
    ean: str
    title: str
    price: Decimal

    def label(self) -> bytes:
        text = f"{self.title[:12]:<12}{self.price:>8}"
        return bytes(b ^ 0x5A for b in text.encode())


def changed_articles() -> list[Article]:
    return [
        Article("4006381333931", "Lavender 12cm", Decimal("3.49")),
        Article("4006381333948", "Potting soil", Decimal("8.99")),
        Article("4006381333955", "Hose 20m", Decimal("24.90")),
    ]
