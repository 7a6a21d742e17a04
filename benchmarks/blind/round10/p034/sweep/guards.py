import functools
import os
from typing import Any, Callable


def owner_only(method: Callable[..., None]) -> Callable[..., None]:
    """Does nothing in a process other than the one that made the object."""
    @functools.wraps(method)
    def wrapper(self: Any, *args: Any) -> None:
        if os.getpid() != self.owner:
            return None
        return method(self, *args)
    return wrapper
