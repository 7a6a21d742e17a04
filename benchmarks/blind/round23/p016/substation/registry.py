from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Callable, Iterable


class Restart(enum.Flag):
    NEVER = 0
    ON_FAULT = enum.auto()
    ON_EXIT = enum.auto()
    ALWAYS = ON_FAULT | ON_EXIT

    def applies(self, code: int) -> bool:
        return bool(self & (Restart.ON_EXIT if code == 0 else Restart.ON_FAULT))


_handlers: dict[str, list[Callable]] = defaultdict(list)


def on(*kinds: str):
    def register(func):
        for kind in kinds:
            _handlers[kind].append(func)
        return func

    return register


def fire(kind: str, **facts):
    return [handler(kind=kind, **facts) for handler in _handlers.get(kind, ())]


def kinds() -> Iterable[str]:
    return sorted(_handlers)
