from __future__ import annotations

from typing import Any

from . import Stage


class Reprice(Stage, name="reprice"):
    bump = 0.01

    def run(self, state: dict[str, Any]) -> None:
        rows = state["rows"]
        for n, row in enumerate(rows, start=1):
            row["mv"] = round(row["px"] * (1 + self.bump) * row["qty"], 2)
            print(f"{row['id']},{row['mv']}")
            if n % 3 == 0:
                self.env.progress(self.name, n, len(rows))
