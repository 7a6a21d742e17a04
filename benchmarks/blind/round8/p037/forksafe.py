"""Objects that are renewed in each forked child."""
from __future__ import annotations

import os
import weakref
from typing import Any


class ForkSafe:
    """Subclasses implement connect(); it is called at once and after each fork."""

    _all: "weakref.WeakSet[ForkSafe]" = weakref.WeakSet()

    def __init__(self, *args: Any) -> None:
        self._args = args
        self.connect(*args)
        ForkSafe._all.add(self)

    def connect(self, *args: Any) -> None:
        raise NotImplementedError

    @staticmethod
    def renew_all() -> None:
        for item in tuple(ForkSafe._all):
            item.connect(*item._args)


os.register_at_fork(after_in_child=ForkSafe.renew_all)
