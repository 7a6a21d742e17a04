"""Offline tools for the capture archive."""

__version__ = "0.9"
