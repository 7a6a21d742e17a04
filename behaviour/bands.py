"""The bands of pyzmq versions that behave alike, and which release stands for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """Releases from ``since`` on and before ``until``; empty: no bound.

    ``pyzmq`` is the release that is measured, ``python`` the minor version of an interpreter that has a wheel of it.
    ``linux_only`` says that the band is one of Linux wheels; other builds of these versions are as the others.
    """

    pyzmq: str
    python: str
    since: str
    until: str
    linux_only: bool = False

    @property
    def words(self) -> str:
        """How the page calls the band."""
        return f"{self.since or '…'} up to {self.until or '…'}"


BANDS = (
    Band("19.0.2", "3.8", "", "21.0"),
    Band("22.3.0", "3.9", "21.0", "23.0", linux_only=True),
    Band("24.0.1", "3.11", "23.0", "25.1.1", linux_only=True),
    Band("25.1.2", "3.11", "25.1.1", "26.0"),
    Band("27.3.0", "3.13", "26.0", ""),
)
NEWEST = BANDS[-1]
