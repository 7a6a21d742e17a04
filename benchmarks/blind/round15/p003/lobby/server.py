from __future__ import annotations

import asyncio
import multiprocessing as mp

import zmq
import zmq.asyncio

from . import match, wire
from .rooms import Room, seat

PLAYERS = ["ada", "brian", "chen", "dora"]


async def start_match(room: Room, endpoints: wire.Endpoints) -> int | None:
    await wire.current.get().tell("room.full", room=room.number)
    proc = mp.get_context("fork").Process(target=match.run, args=(room, endpoints), daemon=True)
    proc.start()
    await asyncio.to_thread(proc.join, 2)
    if proc.is_alive():
        proc.kill()
        await asyncio.to_thread(proc.join, 1)
    return proc.exitcode


async def main() -> None:
    ctx = zmq.asyncio.Context()
    inbox, orders = ctx.socket(zmq.PULL), ctx.socket(zmq.PUB)
    ports = [s.bind_to_random_port("tcp://127.0.0.1") for s in (inbox, orders)]
    endpoints = wire.Endpoints(*(f"tcp://127.0.0.1:{p}" for p in ports))
    async with wire.session(endpoints):
        codes = await asyncio.gather(*(start_match(room, endpoints) for room in seat(PLAYERS)))
        print("matches ended with", codes)
        while await inbox.poll(200):
            print(await inbox.recv_json())
    ctx.destroy(linger=0)


if __name__ == "__main__":
    asyncio.run(main())
