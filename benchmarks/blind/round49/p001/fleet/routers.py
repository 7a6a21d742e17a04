from __future__ import annotations

import json

import zmq
import zmq.asyncio
from fastapi import APIRouter, BackgroundTasks, HTTPException, WebSocket

from .bus import bus
from .deps import PoolDep, SettingsDep, StoreDep
from .scoring import score_trip
from .settings import Score, Trip

trips = APIRouter(prefix="/trips", tags=["trips"])
live = APIRouter()


@trips.post("/{trip_id}/score", response_model=Score)
def score(trip_id: int, trip: Trip, background: BackgroundTasks, pool: PoolDep, store: StoreDep,
          settings: SettingsDep) -> Score:
    future = pool.submit(score_trip, trip_id, trip.speeds, settings.segments)
    try:
        result = Score(**future.result(timeout=5))
    except TimeoutError:
        raise HTTPException(status_code=504, detail="scoring timed out") from None
    store.add(result)
    background.add_task(bus.publish, "trip.scored", trip=trip_id, vehicle=trip.vehicle,
                        harsh=result.harsh_events)
    return result


@live.websocket("/live")
async def follow(ws: WebSocket) -> None:
    await ws.accept()
    ctx = zmq.asyncio.Context()
    sub = ctx.socket(zmq.SUB)
    sub.setsockopt(zmq.LINGER, 0)
    sub.subscribe(b"trip.scored")
    sub.connect(bus.endpoint)
    try:
        await sub.poll(150)
        await ws.send_json({"event": "ready"})
        while await sub.poll(800):
            topic, body = await sub.recv_multipart()
            await ws.send_json({"event": topic.decode(), **json.loads(body)})
        await ws.send_json({"event": "idle"})
    finally:
        sub.close()
        ctx.term()
        await ws.close()
