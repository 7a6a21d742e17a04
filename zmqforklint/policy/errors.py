"""What goes wrong in a configuration."""

from __future__ import annotations


class ConfigurationError(Exception):
    """A configuration that cannot be used: ``path`` names where it stands, ``message`` what to change."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"
