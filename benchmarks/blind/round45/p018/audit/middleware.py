from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .sink import AuditRecord, AuditSink


class AuditMiddleware:
    """Pure ASGI, records each request which changes something."""

    SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

    def __init__(self, app: ASGIApp, sink: AuditSink) -> None:
        self.app = app
        self.sink = sink

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in self.SAFE_METHODS:
            await self.app(scope, receive, send)
            return

        async def record(message: Message) -> None:
            if message["type"] == "http.response.start":
                actor = Headers(scope=scope).get("x-user", "anonymous")
                action = f"{scope['method']} {message['status']}"
                self.sink.write(AuditRecord(actor, action, scope["path"]))
            await send(message)

        await self.app(scope, receive, record)
