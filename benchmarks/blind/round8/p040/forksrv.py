"""Forking unix-socket server with per-request resources."""
from __future__ import annotations

import contextlib
import socketserver
from typing import Any, Callable, ContextManager, Mapping

Resource = Callable[[], ContextManager[Any]]


class ResourceHandler(socketserver.StreamRequestHandler):
    """Opens what `needs` names for the time of one request."""

    needs: Mapping[str, Resource] = {}

    def setup(self) -> None:
        super().setup()
        self._stack = contextlib.ExitStack()
        self.have = {name: self._stack.enter_context(make()) for name, make in self.needs.items()}

    def finish(self) -> None:
        try:
            super().finish()
        finally:
            self._stack.close()

    def handle(self) -> None:
        for raw in self.rfile:
            self.on_line(raw.decode().rstrip("\n"))

    def on_line(self, line: str) -> None:
        raise NotImplementedError


class ForkServer(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    timeout = 2
