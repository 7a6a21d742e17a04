"""A small caching-free DNS relay with a privilege separated resolver."""

__version__ = "0.4.1"
