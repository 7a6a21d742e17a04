"""A small clustered request gateway."""

__version__ = "0.4.1"
