from __future__ import annotations

import socketserver
from typing import Any, Type


class ServiceServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    """A line server; `resources` is what the handlers of an application need."""

    allow_reuse_address = True
    max_children = 8

    def __init__(self, handler: Type[socketserver.BaseRequestHandler], **resources: Any) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.resources = resources

    @property
    def port(self) -> int:
        return self.server_address[1]

    def serve(self, count: int) -> None:
        self.timeout = 2
        for _ in range(count):
            self.handle_request()
