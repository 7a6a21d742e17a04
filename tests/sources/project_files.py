"""What the tests of this folder write to the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

Write = Callable[[Mapping[str, str]], Path]
"""Writes files under one folder, by relative path, and gives the folder."""
