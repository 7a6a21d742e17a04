from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Article:
    sku: str
    title: str
    stock: int = 0

    def with_stock(self, delta: int) -> "Article":
        if self.stock + delta < 0:
            raise ValueError(f"{self.sku}: stock would be negative")
        return replace(self, stock=self.stock + delta)
