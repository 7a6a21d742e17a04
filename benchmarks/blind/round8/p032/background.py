"""Runs an application in the background."""
from __future__ import annotations

import contextlib
import os
import sys
from typing import Callable, Iterator, Protocol


class Application(Protocol):
    def open(self) -> None: ...

    def step(self) -> bool: ...

    def close(self) -> None: ...


def go_background() -> None:
    sys.stdout.flush()
    for first in (True, False):
        if os.fork():
            os._exit(0)
        if first:
            os.setsid()


@contextlib.contextmanager
def opened(app: Application) -> Iterator[Application]:
    app.open()
    try:
        yield app
    finally:
        app.close()


def run(make: Callable[[], Application], foreground: bool = False) -> None:
    app = make()
    if not foreground:
        go_background()
    with opened(app):
        while app.step():
            pass
