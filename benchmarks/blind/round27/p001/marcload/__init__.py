"""Loads exchange records of partner libraries into the county catalogue."""

__version__ = "0.7.2"
