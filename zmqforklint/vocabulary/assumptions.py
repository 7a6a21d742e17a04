"""What is taken for granted about where the analysed program runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Platform, Python and pyzmq of the analysed program: never those that the tool happens to run on.

    ``python`` is the oldest and the newest minor version admitted, such as ``("3.9", "3.14")``. ``pyzmq`` is one
    version. ``start_method`` is the configured multiprocessing start method, or None for the default of each
    admitted Python.
    """

    platform: str = "linux"
    python: tuple[str, str] = ("3.9", "3.14")
    pyzmq: str = "27.3.0"
    start_method: str | None = None
