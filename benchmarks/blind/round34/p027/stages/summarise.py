from __future__ import annotations

from typing import Any

from . import Stage


class Summarise(Stage, name="summarise"):
    def run(self, state: dict[str, Any]) -> None:
        captured = state.get("captured", {})
        lines = sum(len(text.splitlines()) for text in captured.values())
        state["summary"] = f"{len(state['rows'])} rows, {lines} captured lines"
        self.env.progress(self.name, 1, 1)
