"""Named extension points, filled by plug-ins and by the farm itself."""
from __future__ import annotations

from collections import defaultdict
from typing import Any, Callable

Hook = Callable[..., Any]


class HookRegistry:
    def __init__(self) -> None:
        self._hooks: dict[str, list[Hook]] = defaultdict(list)

    def connect(self, event: str, hook: Hook) -> None:
        self._hooks[event].append(hook)

    def on(self, event: str) -> Callable[[Hook], Hook]:
        def register(hook: Hook) -> Hook:
            self.connect(event, hook)
            return hook

        return register

    def fire(self, event: str, **payload: Any) -> None:
        for hook in self._hooks[event]:
            hook(**payload)

    def filter(self, event: str, value: str) -> str:
        for hook in self._hooks[event]:
            value = hook(value)
        return value


hooks = HookRegistry()


@hooks.on("preprocess")
def strip_comments(source: str) -> str:
    return "\n".join(line for line in source.splitlines() if not line.startswith("//"))


@hooks.on("preprocess")
def expand_version(source: str) -> str:
    return source.replace("@VERSION@", "0.4.1")
