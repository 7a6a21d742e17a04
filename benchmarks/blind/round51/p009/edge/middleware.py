from __future__ import annotations

import json
import os
import time
import uuid

import zmq
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class RequestIdMiddleware:
    def __init__(self, app: ASGIApp, header: str = "x-request-id") -> None:
        self.app = app
        self.header = header

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = scope.setdefault("state", {})["request_id"] = uuid.uuid4().hex

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[self.header] = request_id
            await send(message)

        await self.app(scope, receive, tagged)


class AuditMiddleware:
    """Publishes one line per request to the audit collector."""

    def __init__(self, app: ASGIApp, collector: str, skip: frozenset[str] = frozenset()) -> None:
        self.app = app
        self.skip = skip
        self.context = zmq.Context()
        self.trail = self.context.socket(zmq.PUB)
        self.trail.linger = 0
        self.trail.connect(collector)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in self.skip:
            await self.app(scope, receive, send)
            return
        status = 500
        begin = time.perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        finally:
            line = {
                "id": scope["state"]["request_id"],
                "path": scope["path"],
                "status": status,
                "ms": round((time.perf_counter() - begin) * 1000, 2),
                "worker": os.getpid(),
            }
            self.trail.send_multipart([b"audit", json.dumps(line).encode()])
