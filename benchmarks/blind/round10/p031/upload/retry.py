import functools
import logging
import time
from typing import Any, Callable, Tuple, Type

log = logging.getLogger(__name__)


def retrying(attempts: int, on: Tuple[Type[BaseException], ...], pause: float = 0.02):
    """Calls again after reconnect(); the last error is raised."""
    def decorate(method: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(method)
        def wrapper(self: Any, *args: Any, **kwargs: Any) -> Any:
            for attempt in range(1, attempts + 1):
                try:
                    return method(self, *args, **kwargs)
                except on as problem:
                    log.info("attempt %d: %s", attempt, problem)
                    if attempt == attempts:
                        raise
                    time.sleep(pause)
                    self.reconnect()
        return wrapper
    return decorate
