"""Room for deep recursion: libcst and the traversal recurse as deep as a text nests."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

STACK_BYTES = 512 * 1024 * 1024
"""Address space, of which only what is used becomes memory."""

RECURSION_LIMIT = 400_000

_ONE_AT_A_TIME = threading.Lock()


def with_deep_stack(function: Callable[[], Result]) -> Result:
    """Call ``function`` in a thread with a large stack and recursion limit; give or raise what it does.

    Raises RecursionError when even that is not enough, or when no such thread can be started.
    """
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(function())
        except BaseException as raised:
            failure.append(raised)

    with _ONE_AT_A_TIME:  # both settings are the whole process's
        stack_size, limit = threading.stack_size(STACK_BYTES), sys.getrecursionlimit()
        sys.setrecursionlimit(RECURSION_LIMIT)
        try:
            thread = threading.Thread(target=run, daemon=True)
            thread.start()
            thread.join()
        except RuntimeError:
            raise RecursionError("no thread with a large stack can be started") from None
        finally:
            sys.setrecursionlimit(limit)
            threading.stack_size(stack_size)
    if failure:
        raise failure[0]
    return outcome[0]
