from __future__ import annotations

import logging
from typing import Iterable

from tornado.process import fork_processes

from .application import Application

log = logging.getLogger("webkit.multi")


def serve_forked(app: Application, requests: Iterable[tuple[str, dict]], count: int = 2) -> None:
    number = fork_processes(count, max_restarts=0)
    for index, (path, params) in enumerate(requests):
        if index % count == number:
            log.info("%d: %s -> %s", number, path, app.dispatch(path, **params))
    app.shutdown()
