import os
from collections import defaultdict
from typing import Callable

Hook = Callable[[], None]


class Lifecycle:
    """Named moments, with whoever wants to know of them."""

    def __init__(self):
        self._hooks: dict[str, list[Hook]] = defaultdict(list)
        os.register_at_fork(
            before=lambda: self._fire("prepare"),
            after_in_parent=lambda: self._fire("parent"),
            after_in_child=lambda: self._fire("child"),
        )

    def on(self, moment: str):
        def keep(fn):
            self._hooks[moment].append(fn)
            return fn

        return keep

    def _fire(self, moment):
        for hook in self._hooks[moment]:
            hook()


lifecycle = Lifecycle()
