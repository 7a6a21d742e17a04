"""The exit statuses."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What a command's exit status says, whatever the output format."""

    CLEAN = 0
    FOUND = 1
    ERROR = 2
    """Wrong usage or configuration, a named path that is missing, an incomplete analysis under ``--strict``, a bug."""
