from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import TypedDict

import zmq.asyncio

from runtime import Runtime


class Fix(TypedDict):
    vehicle: str
    lat: float
    lon: float


async def gps(vehicle: str, points: int = 3) -> AsyncIterator[Fix]:
    for n in range(points):
        await asyncio.sleep(0.01)
        yield Fix(vehicle=vehicle, lat=51.5 + n / 100, lon=-0.12)


async def send_fix(sock: zmq.asyncio.Socket, fix: Fix) -> None:
    await sock.send_multipart([fix["vehicle"].encode(), json.dumps(fix).encode()])


async def track(runtime: Runtime, vehicle: str) -> int:
    sent = 0
    async with runtime.uplink(vehicle) as sock:
        async for fix in gps(vehicle):
            await send_fix(sock, fix)
            sent += 1
    return sent


async def self_test(runtime: Runtime) -> None:
    async with runtime.uplink("self-test") as sock:
        await send_fix(sock, Fix(vehicle="TEST", lat=0.0, lon=0.0))
