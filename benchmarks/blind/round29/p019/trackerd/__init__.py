"""Courier location tracker daemon."""
