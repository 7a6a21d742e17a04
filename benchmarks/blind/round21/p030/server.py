from __future__ import annotations

import asyncio
import contextlib
import multiprocessing as mp
from dataclasses import dataclass, field

from mixing import Tone, loudness, mix
from presence import Presence


@dataclass
class Room:
    name: str
    tones: list[float]
    levels: mp.SimpleQueue = field(default_factory=mp.SimpleQueue, repr=False)

    def mixdown(self) -> None:
        peak = max(map(loudness, mix(Tone(hz) for hz in self.tones)))
        self.levels.put((self.name, round(peak)))


@contextlib.asynccontextmanager
async def opened(room: Room):
    proc = mp.Process(target=room.mixdown, name=room.name, daemon=True)
    proc.start()
    try:
        yield proc
    finally:
        await asyncio.to_thread(proc.join, 3)
        if proc.is_alive():
            proc.kill()


async def serve(rooms: list[Room]) -> None:
    presence = Presence("voice-1")
    presence.say("start")
    async with contextlib.AsyncExitStack() as stack:
        for room in rooms:
            await stack.enter_async_context(opened(room))
    for room in rooms:
        print(room.levels.get() if not room.levels.empty() else (room.name, None))
    presence.say("stop")


if __name__ == "__main__":
    asyncio.run(serve([Room("lobby", [220.0, 440.0]), Room("stage", [330.0])]))
