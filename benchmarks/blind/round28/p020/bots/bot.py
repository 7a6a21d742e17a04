from __future__ import annotations

import asyncio
import logging
import shlex
from collections.abc import Mapping

import zmq.asyncio

from .hub import Channel, Hub

log = logging.getLogger("bots.bot")


class Bot:
    def __init__(self, hub: Hub, number: int, commands: Mapping[str, str]) -> None:
        self.hub = hub
        self.nick = f"bot{number}"
        self.url = hub.room(number)
        self.commands = commands
        self.answered = 0

    def answer(self, text: str) -> str | None:
        if not text.startswith("!"):
            return None
        command, *_rest = shlex.split(text[1:]) or ["help"]
        return self.commands.get(command, self.commands["help"])

    async def _listen(self, channel: Channel) -> None:
        while True:
            nick, text = await channel.hear()
            reply = self.answer(text)
            if reply is not None:
                await channel.say(self.nick, f"{nick}: {reply}")
                self.answered += 1

    async def _visitor(self, channel: Channel) -> list[str]:
        heard = []
        for line in ("hello", "!ping", "!hours today", "!nonsense"):
            await channel.say("ada", line)
            if line.startswith("!"):
                heard.append((await channel.hear())[1])
        return heard

    async def serve(self, lifetime: float) -> int:
        ctx = zmq.asyncio.Context()
        listener = asyncio.create_task(self._listen(Channel(ctx, self.url, host=True)))
        self.hub.announce(self.nick, "available")
        try:
            async with asyncio.timeout(lifetime):
                for line in await self._visitor(Channel(ctx, self.url, host=False)):
                    log.info("%s heard %r", self.nick, line)
        except TimeoutError:
            log.warning("%s: the visitor got no answer", self.nick)
        finally:
            listener.cancel()
            await asyncio.gather(listener, return_exceptions=True)
            ctx.destroy(linger=0)
        return self.answered
