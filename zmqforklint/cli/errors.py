"""What ends a command early."""

from __future__ import annotations


class Fatal(Exception):
    """The command cannot go on; the message says why, in words for the person who typed it."""
