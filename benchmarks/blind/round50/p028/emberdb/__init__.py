"""A miniature in-memory key-value store with background snapshots."""

__version__ = "0.4.1"
