from collections import deque
from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Optional
from uuid import uuid4

TASKS: dict[str, Callable[..., Any]] = {}


def task(func: Callable[..., Any]) -> Callable[..., Any]:
    TASKS[func.__name__] = func
    return func


@dataclass
class Job:
    task: str
    kwargs: dict[str, Any] = field(default_factory=dict)
    id: str = field(default_factory=lambda: uuid4().hex[:8])

    def perform(self) -> Any:
        return TASKS[self.task](**self.kwargs)


class MemoryQueue:
    def __init__(self, jobs: Iterable[Job] = ()) -> None:
        self._jobs = deque(jobs)

    def pop(self) -> Optional[Job]:
        return self._jobs.popleft() if self._jobs else None
