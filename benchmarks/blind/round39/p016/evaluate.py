"""Evaluate feature flags for a list of users and record every exposure."""
from __future__ import annotations

import logging
import tempfile
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

from flags import exposure
from flags.rules import Flag, Percentage, Segment, User, evaluate

log = logging.getLogger("evaluate")

FLAGS = (
    Flag("new-checkout", Percentage(50)),
    Flag("beta-search", Segment(frozenset({"staff", "beta"}))),
)

USERS = tuple(
    User(id=f"u{number:03}", segments=frozenset({"beta"} if number % 3 == 0 else {"public"}))
    for number in range(12)
)


def evaluate_user(user: User) -> dict[str, bool]:
    decisions: dict[str, bool] = {}
    for flag in FLAGS:
        decisions[flag.name] = evaluate(flag, user)
        exposure.record(flag.name, user.id, decisions[flag.name])
    return decisions


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="flags-") as directory:
        exposure.configure(f"ipc://{Path(directory) / 'exposures'}")
        with exposure.collecting() as collector:
            with Pool(2) as pool:
                results = pool.map_async(evaluate_user, USERS, chunksize=3).get(timeout=5)
                pool.close()
                pool.join()
            enabled = Counter(name for decisions in results for name, on in decisions.items() if on)
            evaluate_user(USERS[0])
            log.info("enabled %s", dict(enabled))
            log.info("recorded %d exposures", sum(1 for _ in collector.drain()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
