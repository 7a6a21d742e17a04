from __future__ import annotations

from dataclasses import dataclass


class OutOfStock(RuntimeError):
    pass


@dataclass
class Reel:
    sku: str
    metres: float
    reorder_at: float

    def cut(self, metres: float) -> bool:
        """Take material; true when the reel has fallen below its reorder mark."""
        if metres > self.metres:
            raise OutOfStock(self.sku)
        before = self.metres
        self.metres -= metres
        return before >= self.reorder_at > self.metres


def opening_stock() -> dict[str, Reel]:
    reels = [
        Reel("GC1-350", 900.0, 500.0),
        Reel("PP-WHITE-60", 1500.0, 400.0),
        Reel("THERMO-ECO", 640.0, 600.0),
    ]
    return {reel.sku: reel for reel in reels}
