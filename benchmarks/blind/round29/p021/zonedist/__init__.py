"""Builds authoritative zone files and tells the secondaries about new serials."""

__version__ = "2.4.1"
