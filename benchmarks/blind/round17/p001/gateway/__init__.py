"""A small IRC-like gateway: chat lines come in, plug-ins answer on a PUB bus."""
__version__ = "0.3.1"
