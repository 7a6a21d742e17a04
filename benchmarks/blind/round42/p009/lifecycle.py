"""process.on('exit', ...) for services: ordered, fault-tolerant shutdown hooks."""
from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import Callable, Iterator

log = logging.getLogger("lifecycle")

Hook = Callable[[], None]


class Lifecycle:
    def __init__(self) -> None:
        self._hooks: list[tuple[str, Hook]] = []

    def on_exit(self, label: str) -> Callable[[Hook], Hook]:
        def register(hook: Hook) -> Hook:
            self._hooks.append((label, hook))
            return hook

        return register

    def run_hooks(self) -> None:
        for label, hook in reversed(self._hooks):
            try:
                hook()
            except Exception:
                log.exception("exit hook %s failed", label)

    @contextmanager
    def running(self, name: str) -> Iterator[None]:
        log.info("%s is up", name)
        try:
            yield
        finally:
            self.run_hooks()
