"""Collector for bay controllers of a substation."""
