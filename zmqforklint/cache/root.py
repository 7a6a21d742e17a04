"""Where a project begins."""

from __future__ import annotations

import os

from zmqforklint.cache.disk import Disk

MARKERS = ("pyproject.toml", ".git")


def project_root(folder: str, disk: Disk) -> str | None:
    """Give the nearest folder with a marker of a project, at or above an absolute one; None without any."""
    while not any(disk.is_there(os.path.join(folder, marker)) for marker in MARKERS):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder
