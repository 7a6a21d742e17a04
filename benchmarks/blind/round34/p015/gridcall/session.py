"""Async conversations with the directory service."""
import asyncio
from contextlib import asynccontextmanager

import zmq
import zmq.asyncio


class Peer:
    def __init__(self, sock):
        self._sock = sock

    async def ask(self, verb, **params):
        await self._sock.send_json({"verb": verb, **params})
        return await asyncio.wait_for(self._sock.recv_json(), 3)


@asynccontextmanager
async def session(url):
    """A REQ socket and its context for the length of one block."""
    ctx = zmq.asyncio.Context()
    sock = ctx.socket(zmq.REQ)
    sock.linger = 0
    sock.connect(url)
    try:
        yield Peer(sock)
    finally:
        sock.close()
        ctx.term()


class Directory:
    """The service itself, run as a task of the event loop."""

    def __init__(self, table):
        self.table = table
        self.finished = {}
        self.url = None

    async def __aenter__(self):
        self._ctx = zmq.asyncio.Context()
        self._rep = self._ctx.socket(zmq.REP)
        port = self._rep.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self._task = asyncio.create_task(self._serve())
        return self

    async def _serve(self):
        while True:
            message = await self._rep.recv_json()
            if message["verb"] == "lookup":
                answer = self.table.get(message["name"])
            else:
                self.finished[message["name"]] = message["value"]
                answer = len(self.finished)
            await self._rep.send_json(answer)

    async def __aexit__(self, *exc):
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._rep.close(0)
        self._ctx.term()
