from __future__ import annotations

import contextlib
import datetime as dt
import time

from . import detach, store
from .config import Settings
from .notify import Notifier


class Service:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.stack = contextlib.ExitStack()
        self.ready = detach.Readiness(None)

    def start(self) -> None:
        # bind early: an address that is taken has to be seen on the console
        self.notifier = self.stack.enter_context(Notifier(self.settings.bind))
        print(f"certwatch: events on port {self.notifier.port}", flush=True)
        if self.settings.background:
            self.ready = detach.to_background()

    def sweep(self) -> int:
        today = dt.date.today()
        found = 0
        for cert in store.scan(self.settings.directory):
            left = cert.days_left(today)
            if left <= self.settings.warn_days:
                self.notifier.expiring(cert, left)
                found += 1
        return found

    def run(self) -> None:
        with self.stack:
            for _ in range(self.settings.cycles):
                self.sweep()
                time.sleep(self.settings.pause)
        self.ready.tell()
