"""Batch renderer for slippy-map tiles."""

__version__ = "0.9.2"
