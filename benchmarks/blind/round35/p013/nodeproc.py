from __future__ import annotations

import functools
import os
import resource
import subprocess
from typing import Callable, Sequence

Hook = Callable[[], object]


def cpu_seconds(limit: int) -> Hook:
    return functools.partial(resource.setrlimit, resource.RLIMIT_CPU, (limit, limit))


def in_order(hooks: Sequence[Hook]) -> Hook:
    def run_all() -> None:
        for hook in hooks:
            hook()

    return run_all


class NodeProcess:
    """A renderer started with reduced priority and in its own session."""

    def __init__(self, argv: Sequence[str], nice: int = 0) -> None:
        self.argv = list(argv)
        self.hooks: list[Hook] = [os.setsid, cpu_seconds(20)]
        if nice:
            self.hooks.append(functools.partial(os.nice, nice))

    def before_exec(self, hook: Hook) -> "NodeProcess":
        self.hooks.append(hook)
        return self

    def start(self) -> subprocess.Popen:
        return subprocess.Popen(
            self.argv, stdout=subprocess.PIPE, text=True, preexec_fn=in_order(self.hooks)
        )
