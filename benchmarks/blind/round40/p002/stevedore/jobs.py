from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable

_registry: dict[str, Callable[..., Any]] = {}


class JobFailed(RuntimeError):
    """Raised by JobQueue.results for a job whose function raised."""


@dataclass(frozen=True)
class Job:
    name: str
    args: tuple[Any, ...] = ()
    number: int = field(default=0, compare=False)

    def perform(self) -> Any:
        return _registry[self.name](*self.args)


def job(function: Callable[..., Any]) -> Callable[..., Any]:
    _registry[function.__name__] = function
    return function
