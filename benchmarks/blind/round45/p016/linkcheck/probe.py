"""Load probe: a small process that samples the machine, unbothered by the GIL."""
from __future__ import annotations

import asyncio
import logging
import os
import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

from . import feed
from .settings import Settings

log = logging.getLogger("linkcheck.probe")


def sample(out: Connection, samples: int, pause: float) -> None:
    for number in range(samples):
        one, five, _ = os.getloadavg()
        out.send({"number": number, "one": one, "five": five, "pid": os.getpid()})
        time.sleep(pause)
    out.close()


class Probe:
    def __init__(self, settings: Settings) -> None:
        self.receiver, sender = Pipe(duplex=False)
        self.samples = 0
        self.process = Process(
            target=sample,
            args=(sender, settings.probe_samples, settings.probe_pause),
            name="probe",
            daemon=True,
        )
        self.process.start()
        sender.close()

    async def relay(self) -> None:
        loop = asyncio.get_running_loop()
        finished = asyncio.Event()

        def readable() -> None:
            try:
                measurement = self.receiver.recv()
            except EOFError:
                loop.remove_reader(self.receiver.fileno())
                finished.set()
            else:
                self.samples += 1
                feed.publish("load", **measurement)

        loop.add_reader(self.receiver.fileno(), readable)
        await finished.wait()

    def stop(self) -> None:
        self.process.join(2)
        if self.process.is_alive():
            self.process.kill()
        log.info("probe: %d samples, exit code %s", self.samples, self.process.exitcode)
