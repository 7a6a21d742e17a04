from .core import Feeder, Source

__all__ = ["Feeder", "Source"]
