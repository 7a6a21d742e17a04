from larder.client import Cache
from larder.store import Store

__all__ = ["Cache", "Store", "cached"]


def cached(cache: Cache, prefix: str):
    """Keep the results of a one-argument function in ``cache``."""

    def decorate(function):
        def lookup(argument: str) -> str:
            key = f"{prefix}:{argument}"
            value = cache.get(key)
            if value is None:
                value = function(argument)
                cache.put(key, value)
            return value

        return lookup

    return decorate
