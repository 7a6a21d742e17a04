from __future__ import annotations

import logging
import os
import traceback

import zmq

from .feeder import Feeder
from .tray import Tray

logger = logging.getLogger(__name__)


class Supervisor:
    def __init__(self, feeders: list[Feeder], tray: Tray) -> None:
        self.feeders = feeders
        self.tray = tray
        self.children: dict[int, str] = {}

    def run(self) -> dict[str, int]:
        with self.tray.lent_out():
            for feeder in self.feeders:
                self._launch(feeder)
        return self._reap()

    def _launch(self, feeder: Feeder) -> None:
        pid = os.fork()
        if pid:
            logger.debug("%s is %d", feeder.name, pid)
            self.children[pid] = feeder.name
            return
        code = 1
        try:
            self._scan(feeder)
            self.tray.slot.close(linger=500)
            self.tray.context.term()
            code = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(code)

    def _scan(self, feeder: Feeder) -> None:
        self.tray.context = zmq.Context()
        self.tray.attach()
        with self.tray.batch(feeder.name) as put:
            for page in feeder.pages():
                if not page.blank:
                    put(page)

    def _reap(self) -> dict[str, int]:
        codes = {}
        while self.children:
            pid, status = os.wait()
            codes[self.children.pop(pid)] = os.waitstatus_to_exitcode(status)
        return codes
