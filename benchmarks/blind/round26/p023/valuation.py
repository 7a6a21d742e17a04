from __future__ import annotations

import argparse
import logging
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed

from book import blocks, in_force
from progress import ProgressBoard
from reserves import Basis, risk_margin, value_block

logger = logging.getLogger("valuation")


def run(policies: int, block: int, workers: int) -> dict[str, float]:
    basis = Basis()
    book = in_force(policies)
    partial: dict[int, float] = {}
    with ProcessPoolExecutor(max_workers=workers) as executor:
        futures = [executor.submit(value_block, index, part, basis) for index, part in blocks(book, block)]
        for future in as_completed(futures, timeout=6):
            index, amount = future.result()
            partial[index] = amount
            logger.info("block %d: %.2f", index, amount)
    total = sum(partial.values())
    return {"best_estimate": total, "risk_margin": risk_margin(total, policies)}


def main() -> None:
    parser = argparse.ArgumentParser(description="Quarterly reserve valuation")
    parser.add_argument("--policies", type=int, default=1000)
    parser.add_argument("--block", type=int, default=250)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(levelname)s %(message)s")

    with tempfile.TemporaryDirectory() as tmp:
        board = ProgressBoard.install("ipc://" + os.path.join(tmp, "board"))
        try:
            board.step("begin", policies=args.policies)
            figures = run(args.policies, args.block, args.workers)
            board.step("end", **figures)
        finally:
            board.close()
    for name, amount in figures.items():
        print(f"{name:>15} {amount:16,.2f}")


if __name__ == "__main__":
    main()
