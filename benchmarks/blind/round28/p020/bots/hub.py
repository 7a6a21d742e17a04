from __future__ import annotations

import json
import logging
import os
from pathlib import Path

import zmq
import zmq.asyncio

log = logging.getLogger("bots.hub")


class Hub:
    """Where the bots meet: room traffic per worker, and a roster for everyone."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.roster = zmq.Context.instance().socket(zmq.PUB)
        self.roster.setsockopt(zmq.LINGER, 100)
        self.roster.bind(f"ipc://{directory / 'roster'}")

    def announce(self, who: str, state: str) -> None:
        log.info("%s is %s", who, state)
        self.roster.send_json({"who": who, "state": state, "pid": os.getpid()})

    def room(self, number: int) -> str:
        return f"ipc://{self.directory / f'room{number}'}"


class Channel:
    """One end of a room."""

    def __init__(self, ctx: zmq.asyncio.Context, url: str, *, host: bool) -> None:
        self.sock = ctx.socket(zmq.PAIR)
        self.sock.setsockopt(zmq.LINGER, 100)
        (self.sock.bind if host else self.sock.connect)(url)

    async def say(self, nick: str, text: str) -> None:
        await self.sock.send(json.dumps([nick, text]).encode())

    async def hear(self) -> tuple[str, str]:
        nick, text = json.loads(await self.sock.recv())
        return nick, text
