from __future__ import annotations

import enum
from collections import defaultdict
from typing import Any, Callable

Hook = Callable[..., None]


class Moment(enum.Enum):
    DECIDED = enum.auto()
    EXPORTED = enum.auto()
    OPENED = enum.auto()


class Hooks:
    def __init__(self) -> None:
        self._hooks: defaultdict[Moment, list[Hook]] = defaultdict(list)

    def on(self, *moments: Moment) -> Callable[[Hook], Hook]:
        def add(hook: Hook) -> Hook:
            for moment in moments:
                self._hooks[moment].append(hook)
            return hook

        return add

    def fire(self, moment: Moment, **facts: Any) -> None:
        for hook in self._hooks[moment]:
            hook(moment=moment.name.lower(), **facts)
