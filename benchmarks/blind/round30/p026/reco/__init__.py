"""Nightly "because you watched" batch."""
