from .base import Sink, sinks

__all__ = ["Sink", "sinks"]
