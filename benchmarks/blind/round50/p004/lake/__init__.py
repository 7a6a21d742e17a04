"""Loads learning-platform exports into the lake."""

from .plugins import Sink, available, get_sink, sink

__all__ = ["Sink", "available", "get_sink", "sink"]
