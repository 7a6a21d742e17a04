from __future__ import annotations

import tempfile

from isolate import isolated
from ledger import Ledger


def archive(year: int) -> int:
    return sum(1 for day in range(365 + (year % 4 == 0)) if day % 7 == 0)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(f"ipc://{folder}/ledger")
        ledger.book("runs")
        for year in (2020, 2021, 2022):
            weeks = isolated(archive, year)
            ledger.book("weeks", weeks)
            print(year, weeks)


if __name__ == "__main__":
    main()
