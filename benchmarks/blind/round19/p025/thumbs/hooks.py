"""Stages of an image and what is to be called when one has been passed."""
from __future__ import annotations

import enum
from collections import defaultdict
from typing import Callable

Hook = Callable[[str, dict], None]


class Stage(enum.Enum):
    DECODED = enum.auto()
    SCALED = enum.auto()
    STORED = enum.auto()


_hooks: defaultdict[Stage, list[Hook]] = defaultdict(list)


def on(*stages: Stage) -> Callable[[Hook], Hook]:
    def add(hook: Hook) -> Hook:
        for stage in stages:
            _hooks[stage].append(hook)
        return hook
    return add


def fire(stage: Stage, image: str, **facts: object) -> None:
    for hook in _hooks[stage]:
        hook(image, {"stage": stage.name, **facts})
