"""Shrink a folder of PGM pictures with a handful of worker processes."""

__version__ = "0.3.0"
