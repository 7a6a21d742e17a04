"""Colours of the terminal."""

from __future__ import annotations

from dataclasses import dataclass

from zmqforklint.vocabulary import Severity

_SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


@dataclass(frozen=True, slots=True)
class Style:
    """Paints text that has been made visible, or leaves it alone without ``colour``."""

    colour: bool

    def bold(self, text: str) -> str:
        """Paint what a reader should see first."""
        return self._paint(text, "1")

    def dim(self, text: str) -> str:
        """Paint what stands behind."""
        return self._paint(text, "2")

    def place(self, text: str) -> str:
        """Paint line numbers, arrows and margins."""
        return self._paint(text, "34")

    def step(self, text: str) -> str:
        """Paint the underline of a step."""
        return self._paint(text, "36")

    def severity(self, text: str, severity: Severity) -> str:
        """Paint in the colour of a severity."""
        return self._paint(text, _SEVERITY[severity])

    def _paint(self, text: str, codes: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self.colour and text else text
