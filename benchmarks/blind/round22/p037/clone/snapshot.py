"""Saves the table from a copy of the process, so that the server goes on meanwhile."""
from __future__ import annotations

import json
import logging
import os
from typing import Mapping, Protocol

from .kvmsg import KVMsg

log = logging.getLogger("clone.snapshot")


class Observer(Protocol):
    def progressed(self, done: int, total: int) -> None: ...


class Snapshotter:
    def __init__(self, path: str, stride: int = 3):
        self.path = path
        self.stride = stride
        self.saved = 0
        self._observers: list[Observer] = []
        self._pid: int | None = None

    def attach(self, observer: Observer) -> None:
        self._observers.append(observer)

    def start(self, table: Mapping[str, KVMsg]) -> None:
        if self._pid is not None:
            return
        self._pid = os.fork()
        if self._pid == 0:
            try:
                self._save(table)
            except BaseException:
                os._exit(1)
            os._exit(0)

    def _save(self, table: Mapping[str, KVMsg]) -> None:
        log.info("saving %d keys", len(table))
        with open(f"{self.path}.part", "w") as out:
            for done, msg in enumerate(table.values(), 1):
                out.write(json.dumps([msg.key, msg.sequence, msg.body]) + "\n")
                if done % self.stride == 0:
                    self._notify(done, len(table))
        os.replace(f"{self.path}.part", self.path)

    def _notify(self, done: int, total: int) -> None:
        for observer in self._observers:
            observer.progressed(done, total)

    def reap(self, block: bool = False) -> None:
        if self._pid is None:
            return
        pid, status = os.waitpid(self._pid, 0 if block else os.WNOHANG)
        if pid:
            self._pid = None
            self.saved += status == 0
            log.info("snapshot ended with %s", status)
