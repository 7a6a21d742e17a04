"""Objects that start from nothing in a forked child."""
import os
import weakref
from typing import Any


class ForkSafe:
    _all: "weakref.WeakSet[ForkSafe]" = weakref.WeakSet()

    def __new__(cls, *args: Any, **kwargs: Any):
        self = super().__new__(cls)
        ForkSafe._all.add(self)
        return self

    def after_fork(self) -> None:
        raise NotImplementedError


def _reset() -> None:
    for item in list(ForkSafe._all):
        item.after_fork()


os.register_at_fork(after_in_child=_reset)
