from __future__ import annotations

import contextlib
import multiprocessing as mp
import os
from typing import Iterator

import zmq

from .model import PassPlan, frames, intact


class Recorder(mp.Process):
    """Writes good frames to disk, so a slow disk never stalls the receiver."""

    def __init__(self, station: "GroundStation", path: str) -> None:
        super().__init__(name=f"rec-{station.plan.station}")
        self.station = station
        self.path = path
        self.inbox: mp.Queue = mp.Queue()

    def run(self) -> None:
        written = 0
        with open(self.path, "wb") as disk:
            for number, frame in iter(self.inbox.get, None):
                if not intact(frame):
                    self.station.event("BADCRC", number)
                    continue
                written += disk.write(frame)
        self.station.event("RECORDED", written)


class GroundStation:
    """Tracks one pass; runs in a process of its own, see `track`."""

    def __init__(self, plan: PassPlan, control: str, folder: str) -> None:
        self.plan = plan
        self.control = control
        self.folder = folder
        self.link: zmq.Socket | None = None

    def event(self, kind: str, value: int) -> None:
        self.link.send_multipart([self.plan.station.encode(), kind.encode(), str(value).encode()])

    @contextlib.contextmanager
    def on_line(self) -> Iterator[None]:
        ctx = zmq.Context()
        self.link = ctx.socket(zmq.PUSH)
        self.link.setsockopt(zmq.LINGER, 300)
        self.link.setsockopt(zmq.SNDTIMEO, 500)
        self.link.connect(self.control)
        self.event("AOS", self.plan.orbit)
        try:
            yield
        finally:
            self.event("LOS", self.plan.orbit)
            self.link.close()
            ctx.term()

    @contextlib.contextmanager
    def recording(self) -> Iterator[Recorder]:
        name = f"{self.plan.station}-{self.plan.orbit}.raw"
        recorder = Recorder(self, os.path.join(self.folder, name))
        recorder.start()
        try:
            yield recorder
        finally:
            recorder.inbox.put(None)
            recorder.join(2)
            if recorder.is_alive():
                recorder.kill()

    def receive(self, recorder: Recorder) -> None:
        locked = True
        for number, frame in frames(self.plan):
            if (frame is not None) != locked:
                locked = not locked
                self.event("LOCK" if locked else "UNLOCK", number)
            if frame is not None:
                recorder.inbox.put((number, frame))

    def track(self) -> None:
        with self.on_line(), self.recording() as recorder:
            self.receive(recorder)
