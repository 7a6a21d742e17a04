"""Monthly account statements: HTTP front, rendered in worker processes."""

__version__ = "2.4.0"
