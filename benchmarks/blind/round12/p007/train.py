"""Toy click-through training loop fed by loader processes that look features up in an online store."""
import argparse
import math

from loader.dataset import ClickStream
from loader.workers import DataLoader
from store.server import FeatureServer


class Logistic:
    def __init__(self, width: int, lr: float) -> None:
        self.w = [0.0] * width
        self.lr = lr

    def step(self, batch) -> float:
        loss = 0.0
        for x, y in batch:
            p = 1 / (1 + math.exp(-sum(a * b for a, b in zip(self.w, x))))
            self.w = [a - self.lr * (p - y) * b for a, b in zip(self.w, x)]
            loss -= math.log(max(p if y else 1 - p, 1e-9))
        return loss / max(len(batch), 1)


def main() -> int:
    ap = argparse.ArgumentParser()
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--lr", type=float, default=0.05)
    opts = ap.parse_args()
    with FeatureServer(width=4) as server:
        data = ClickStream(server.endpoint, n=40)
        model = Logistic(data.width, opts.lr)
        losses = [model.step(b) for b in DataLoader(data, opts.workers, batch=8, patience=2.0)]
    print(f"{len(losses)} batches", f"last loss {losses[-1]:.3f}" if losses else "no batch came")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
