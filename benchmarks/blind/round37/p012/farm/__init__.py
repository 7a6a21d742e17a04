"""A small local build farm."""
__version__ = "0.4.1"
