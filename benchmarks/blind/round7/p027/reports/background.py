import functools
import itertools
import logging
import multiprocessing
from typing import Any, Callable

log = logging.getLogger(__name__)
_running: list[multiprocessing.Process] = []
_numbers = itertools.count(1)


def background(func: Callable[..., Any]) -> Callable[..., multiprocessing.Process]:
    """The decorated function runs beside the caller, who gets the process."""

    @functools.wraps(func)
    def start(*args: Any, **kwargs: Any) -> multiprocessing.Process:
        name = f"{func.__name__}-{next(_numbers)}"
        process = multiprocessing.Process(target=func, args=args, kwargs=kwargs, name=name, daemon=True)
        process.start()
        _running.append(process)
        return process

    return start


def wait_for_background(timeout: float) -> None:
    while _running:
        process = _running.pop()
        process.join(timeout)
        if process.is_alive():
            log.warning("%s is late, killed", process.name)
            process.kill()
            process.join()
