"""Chaos tool: injects faults from helper processes and records them."""
from __future__ import annotations

import tempfile

from monkeys.kinds import ALL
from monkeys.ledger import Ledger


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(f"ipc://{folder}/ledger")
        troop = [kind(ledger.url, seed) for seed, kind in enumerate(ALL)]
        for monkey in troop:
            monkey.start()
        for line in ledger.entries(expected=sum(m.mischief for m in troop)):
            print(line)
        for monkey in troop:
            monkey.join(2)
        ledger.close()


if __name__ == "__main__":
    main()
