"""Intake of scanned claim forms: split, classify, index."""

__version__ = "4.11.2"
