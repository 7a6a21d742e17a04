from __future__ import annotations

from typing import Any

from . import Stage


class Extract(Stage, name="extract"):
    def run(self, state: dict[str, Any]) -> None:
        rows = [{"id": i, "px": 100.0 + i, "qty": 10 * (i + 1)} for i in range(6)]
        state["rows"] = rows
        self.env.progress(self.name, len(rows), len(rows))
