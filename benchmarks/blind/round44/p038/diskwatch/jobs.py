from __future__ import annotations

import os

from . import reporter
from .reporter import Usage


def measure(path: str) -> Usage:
    files = size = 0
    for folder, _, names in os.walk(path):
        for name in names:
            try:
                size += os.lstat(os.path.join(folder, name)).st_size
            except FileNotFoundError:
                continue
            files += 1
    usage = Usage(path, files, size)
    reporter.get().usage(usage)
    return usage
