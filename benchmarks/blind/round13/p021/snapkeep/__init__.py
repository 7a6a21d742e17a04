"""snapkeep: small incremental backup agent with a live progress feed."""

__version__ = "0.4.1"
