from __future__ import annotations

from collections import defaultdict
from typing import Any, Callable

Hook = Callable[..., None]

BEFORE_FORK = "before_fork"
AFTER_FORK = "after_fork"
WORKER_START = "worker_start"
WORKER_EXIT = "worker_exit"


class Hooks:
    """after_fork runs in the master once for each worker; worker_* in the worker."""

    names = (BEFORE_FORK, AFTER_FORK, WORKER_START, WORKER_EXIT)

    def __init__(self) -> None:
        self._hooks: dict[str, list[Hook]] = defaultdict(list)

    def on(self, name: str) -> Callable[[Hook], Hook]:
        if name not in self.names:
            raise ValueError(name)

        def register(hook: Hook) -> Hook:
            self._hooks[name].append(hook)
            return hook

        return register

    def fire(self, name: str, **info: Any) -> None:
        for hook in self._hooks[name]:
            hook(**info)
