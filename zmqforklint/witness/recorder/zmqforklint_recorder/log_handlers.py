"""Where log handlers were attached: a log call through an inherited one is that line's doing."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

    from .imports import Hook
    from .journal import Journal

_ATTACHED = "_zmqforklint_attached"


def hooks(journal: Journal) -> dict[str, Hook]:
    """Say what to do after ``logging`` has been imported."""

    def after_logging(module: ModuleType) -> None:
        add = module.Logger.addHandler

        def addHandler(self: Any, hdlr: Any) -> None:
            if type(hdlr).__module__.startswith("zmq."):
                stack = journal.stack(journal.stacks.moment(sys._getframe(1)))
                setattr(hdlr, _ATTACHED, [journal.token, stack])
            add(self, hdlr)

        module.Logger.addHandler = addHandler

    return {"logging": after_logging}


def attachment_of(handler: object) -> list[Any] | None:
    """Give the token and number of the stack that attached a handler of pyzmq; None for anything else."""
    attached = getattr(handler, "__dict__", {}).get(_ATTACHED)
    return attached if isinstance(attached, list) else None
