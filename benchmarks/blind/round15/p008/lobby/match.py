"""What happens inside a match process."""
from __future__ import annotations

import asyncio
import random

from . import wire
from .rooms import Room


async def play(room: Room) -> None:
    link = wire.current.get()
    link.follow(room.topic)
    await link.tell("match.begin", room=room.number, players=room.players)
    rng = random.Random(room.number)
    score = {p: 0 for p in room.players}
    for _ in range(3):
        score[rng.choice(room.players)] += 1
        if (order := await link.order(room.topic, 0.05)) == b"stop":
            break
    await link.tell("match.end", room=room.number, score=score)


def run(room: Room, endpoints: wire.Endpoints) -> None:
    asyncio.run(play(room))
