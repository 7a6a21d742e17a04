"""Results of whole runs, each kept with all that the run looked at."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from zmqforklint.cache.digest import digest
from zmqforklint.cache.disk import Disk, Gist
from zmqforklint.cache.record import LINES, still_holds, written
from zmqforklint.cache.stamp import stamp
from zmqforklint.cache.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_KIND = "answers"


class Answers:
    """The results that one store keeps. A result is plain data, as JSON has it."""

    def __init__(self, store: Store, gists: Callable[[str], Gist]) -> None:
        """``gists`` finds a gist by the name that it had when ``Disk.gist`` was asked for it."""
        self._store = store
        self._gists = gists

    def recall(self, asked: Sequence[object]) -> Any:
        """Give the result of the same question, if everything it was made from is as it was; else None.

        ``asked`` is plain data that decides the result, together with what is on the disk and what the tool is.
        """
        key = _key(asked)
        content = self._store.load(_KIND, key)
        if content is None:
            return None
        result, *looks = content.decode().split("\n")
        try:
            held = still_holds(looks, self._gists) if len(looks) == LINES else None
            if held is None:
                return None
            if held is not looks:
                self._store.keep(_KIND, key, "\n".join([result, *held]).encode())
            return json.loads(result)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def keep(self, asked: Sequence[object], disk: Disk, result: object) -> None:
        """Keep the result of a question that was answered by looking at ``disk`` alone."""
        if disk.is_steady:
            lines = [json.dumps(result, separators=(",", ":")), *written(disk)]
            self._store.keep(_KIND, _key(asked), "\n".join(lines).encode())
            self._store.shrink()


def _key(asked: Sequence[object]) -> str:
    return digest(json.dumps([stamp(), *asked]).encode())
