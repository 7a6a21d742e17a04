"""Desk of one rescue region.

A desk is a process.  It owns the connection to the dispatch centre and starts one tracker for every
vehicle of the region; the trackers decode the radio telegrams.
"""
from __future__ import annotations

import functools
import logging
import multiprocessing as mp
import os
import time
from typing import Callable

import zmq

from fleet import Vehicle, positions

log = logging.getLogger("desk")

Emit = Callable[..., None]


def make_emitter(sock: zmq.Socket, region: str) -> Emit:
    def emit(kind: str, **fields) -> None:
        sock.send_json({"region": region, "kind": kind, "pid": os.getpid(), **fields}, zmq.NOBLOCK)

    return emit


def track(vehicle: Vehicle, emit: Emit, fixes: int) -> None:
    for lat, lon in positions(vehicle, fixes):
        time.sleep(0.01)
        emit("position", callsign=vehicle.callsign, lat=lat, lon=lon)


def end_all(trackers: list[mp.Process], seconds: float) -> None:
    until = time.monotonic() + seconds
    for tracker in trackers:
        tracker.join(max(0.1, until - time.monotonic()))
        if tracker.exitcode is None:
            log.warning("%s does not end", tracker.name)
            tracker.kill()
            tracker.join(1)


def region_desk(region: str, vehicles: list[Vehicle], centre: str, fixes: int = 3) -> None:
    ctx = zmq.Context()
    sock = ctx.socket(zmq.PUSH)
    sock.setsockopt(zmq.LINGER, 300)
    sock.connect(centre)
    emit = make_emitter(sock, region)
    emit("desk-open", vehicles=[v.callsign for v in vehicles])
    trackers = [
        mp.Process(target=functools.partial(track, vehicle, emit, fixes), name=vehicle.callsign)
        for vehicle in vehicles
    ]
    for tracker in trackers:
        tracker.start()
    end_all(trackers, seconds=2)
    emit("desk-closed")
    sock.close()
    ctx.term()
