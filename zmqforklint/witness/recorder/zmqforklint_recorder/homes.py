"""A mark of this process that no forked copy of it bears.

Every object keeps the mark of the process that made it. ``home[OWN]`` is true in that process and false in every child,
where the kernel has wiped the page: whoever forked, Python or C, and without a call for each look. ``home[PASSING]`` is
true as long as an operation of its owner may pass without being recorded one by one.
"""

from __future__ import annotations

import mmap
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MADV_WIPEONFORK = 18  # Linux 4.14; the mmap module has no name for it
getpid = os.getpid  # the program may replace it by a mock of its own


OWN = 0
PASSING = 1


class _ComparingHome:
    """The same by comparing process ids, where the kernel wipes no page."""

    def __init__(self) -> None:
        self._pid = getpid()
        self._bytes = bytearray(2)

    def __getitem__(self, index: int) -> int:
        return self._bytes[index] if getpid() == self._pid else 0

    def __setitem__(self, index: int, value: int) -> None:
        self._bytes[index] = value


def new_home(*, passing: bool) -> Any:
    """Make the mark of the process that calls."""
    home = _wiped_page() or _ComparingHome()
    home[OWN] = 1
    home[PASSING] = passing
    return home


def _wiped_page() -> mmap.mmap | None:
    if sys.platform != "linux":
        return None
    try:
        page = mmap.mmap(-1, mmap.PAGESIZE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        page.madvise(_MADV_WIPEONFORK)
    except (OSError, ValueError):
        return None
    return page
