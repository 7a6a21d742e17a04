import logging
import multiprocessing
from typing import Any, Callable

from .settings import settings

log = logging.getLogger(__name__)
_context = multiprocessing.get_context(settings.start_method)
_started: list = []


class detached:
    """Method decorator: the call runs in a fresh interpreter."""

    def __init__(self, func: Callable[..., Any]) -> None:
        self.func = func

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Callable[..., None]:
        def call(*args: Any) -> None:
            process = _context.Process(target=_invoke, args=(instance, self.name, args), name=f"{self.name}-{args[0]}")
            process.start()
            _started.append(process)

        return call


def _invoke(instance: Any, name: str, args: tuple) -> None:
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    descriptor = type(instance).__dict__[name]
    descriptor.func(instance, *args)


def gather(timeout: float) -> None:
    for process in _started:
        process.join(timeout)
        log.info("%s ended with %s", process.name, process.exitcode)
    _started.clear()
