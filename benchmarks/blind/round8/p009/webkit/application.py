from __future__ import annotations

import logging
from typing import Any, Callable

log = logging.getLogger("webkit")

Handler = Callable[..., Any]


class Application:
    """Routes are found by the prefix route_; lifespan by the two hooks."""

    def __init__(self) -> None:
        self.routes: dict[str, Handler] = {
            name.removeprefix("route_"): getattr(self, name)
            for name in dir(type(self))
            if name.startswith("route_")
        }
        self.startup()

    def startup(self) -> None:
        """Opens what the routes need."""

    def shutdown(self) -> None:
        """Closes it again."""

    def dispatch(self, path: str, **params: Any) -> Any:
        handler = self.routes.get(path)
        if handler is None:
            log.warning("no route %s", path)
            return 404
        return handler(**params)
