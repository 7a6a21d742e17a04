"""Nightly seasonal adjustment of the retail trade series."""
