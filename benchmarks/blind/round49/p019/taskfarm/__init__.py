from .farm import Farm

__all__ = ["Farm"]
