from __future__ import annotations

import asyncio
import inspect
import json
from typing import Any, Callable

import msgs
import zmq
import zmq.asyncio

from . import context as calls


class Server:
    def __init__(self, context: zmq.asyncio.Context) -> None:
        self.context = context
        self.methods: dict[str, Callable[..., Any]] = {}
        self.stop = asyncio.Event()

    def method(self, function: Callable[..., Any]) -> Callable[..., Any]:
        self.methods[function.__name__] = function
        return function

    async def serve(self, endpoint: str) -> None:
        self.router = self.context.socket(zmq.ROUTER)
        self.router.bind(endpoint)
        # the same socket without futures, for code that cannot await
        self.plain = zmq.Socket.shadow(self.router)
        async with asyncio.TaskGroup() as group:
            while not self.stop.is_set():
                if await self.router.poll(100):
                    group.create_task(self._dispatch(*await self.router.recv_multipart()))
        self.router.close(0)

    async def _dispatch(self, ident: bytes, number: bytes, name: bytes, args: bytes) -> None:
        call = calls.Call(ident, int(number), name.decode(), self.plain)
        token = calls.enter(call)
        try:
            value = self.methods[call.method](*json.loads(args))
            if inspect.isawaitable(value):
                value = await value
            answer = msgs.result(call.number, value)
        except Exception as exc:
            answer = msgs.error(call.number, exc)
        finally:
            calls.leave(token)
        await self.router.send_multipart([ident, *answer])
