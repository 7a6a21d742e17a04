from __future__ import annotations

import asyncio
from collections.abc import Iterable

import zmq
import zmq.asyncio

from .config import EdgeConfig
from .presence import Presence


def playlist(title: str, sequence: int, segments: int = 3) -> str:
    lines: Iterable[str] = (
        f"#EXTINF:4.0,\n{title}-{n:05}.m4s" for n in range(sequence, sequence + segments)
    )
    return "\n".join(["#EXTM3U", f"#EXT-X-MEDIA-SEQUENCE:{sequence}", *lines])


class Shard:
    def __init__(self, config: EdgeConfig, index: int, presence: Presence | None) -> None:
        self._config = config
        self._index = index
        self._presence = presence

    async def serve(self) -> int:
        endpoint = self._config.shard_endpoint(self._index)
        with zmq.asyncio.Context() as ctx, ctx.socket(zmq.REP) as rep, ctx.socket(zmq.REQ) as probe:
            rep.bind(endpoint)
            probe.connect(endpoint)
            served = 0
            async with asyncio.TaskGroup() as group:
                answering = group.create_task(self._answer(rep))
                for tick in range(self._config.ticks):
                    served += await self._self_test(probe, tick)
                    if self._presence:
                        self._presence.announce("ready", load=served / 10)
                    await asyncio.sleep(self._config.tick_seconds)
                answering.cancel()
        return served

    async def _answer(self, rep: zmq.asyncio.Socket) -> None:
        while True:
            title, sequence = await rep.recv_json()
            await rep.send_string(playlist(title, sequence))

    async def _self_test(self, probe: zmq.asyncio.Socket, tick: int) -> int:
        good = 0
        for title in self._config.titles:
            await probe.send_json([title, tick])
            text = await asyncio.wait_for(probe.recv_string(), 1)
            good += text.startswith("#EXTM3U")
        return good
