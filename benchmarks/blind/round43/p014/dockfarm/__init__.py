from .farm import Farm, FarmOptions

__all__ = ["Farm", "FarmOptions"]
