"""One process for each virtual channel; the caller feeds raw frames."""

from __future__ import annotations

import json
import logging
import multiprocessing as mp
import queue
import zlib
from typing import Iterable

from .frames import Frame, FrameError
from .outlet import Outlet, OutletSpec

log = logging.getLogger(__name__)


class Demultiplexer:
    def __init__(self, scid: int, specs: Iterable[OutletSpec]) -> None:
        self.scid = scid
        self.rejected = 0
        self._outlets = {spec.vcid: Outlet(spec) for spec in specs}
        self._inboxes: dict[int, mp.Queue] = {vcid: mp.Queue() for vcid in self._outlets}
        self._channels: list[mp.Process] = []

    def begin_pass(self, pass_id: str) -> None:
        """Write the pass header ahead of the first packet of each channel."""
        header = json.dumps({"pass": pass_id, "scid": self.scid}).encode()
        for outlet in self._outlets.values():
            with Outlet(outlet.spec) as preamble:
                preamble.write(b"HDR", header)

    def start(self) -> None:
        for vcid, inbox in self._inboxes.items():
            proc = mp.Process(
                target=self._channel_main, args=(vcid, inbox), name=f"vc{vcid:02d}"
            )
            proc.start()
            self._channels.append(proc)

    def feed(self, raw: bytes) -> None:
        try:
            frame = Frame.unpack(raw)
        except FrameError as err:
            self.rejected += 1
            log.warning("frame dropped: %s", err)
            return
        inbox = self._inboxes.get(frame.vcid)
        if frame.scid != self.scid or inbox is None:
            self.rejected += 1
            return
        inbox.put(frame)

    def end_pass(self) -> None:
        for inbox in self._inboxes.values():
            inbox.put(None)
        for proc in self._channels:
            proc.join(timeout=4)
            if proc.is_alive():
                log.error("%s did not stop", proc.name)
                proc.kill()
                proc.join()

    def _channel_main(self, vcid: int, inbox: mp.Queue) -> None:
        outlet = self._outlets[vcid].open()
        expected = 0
        gaps = 0
        while True:
            try:
                frame = inbox.get(timeout=3)
            except queue.Empty:
                log.error("vc%02d: starved", vcid)
                break
            if frame is None:
                break
            gaps += frame.counter != expected
            expected = frame.counter + 1
            check = zlib.crc32(frame.payload).to_bytes(4, "big")
            outlet.write(b"PKT", check + frame.payload)
        log.info("vc%02d: %d frames, %d gaps", vcid, expected, gaps)
        outlet.close()
