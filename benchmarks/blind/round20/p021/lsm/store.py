"""Memtable, flush and compaction."""
from __future__ import annotations

import heapq
import json
import os
import pathlib

from .events import Announcer, Phase, StoreEvent


class Store:
    def __init__(self, root: pathlib.Path, announcer: Announcer, *, limit: int = 4) -> None:
        self.root = root
        self.announcer = announcer
        self.limit = limit
        self._mem: dict[str, str] = {}
        self._tables: list[pathlib.Path] = []

    def put(self, key: str, value: str) -> None:
        self._mem[key] = value
        if len(self._mem) >= self.limit:
            self.flush()

    def flush(self) -> None:
        path = self.root / f"{len(self._tables):04d}.sst"
        path.write_text(json.dumps(sorted(self._mem.items())))
        self._tables.append(path)
        self._mem.clear()
        self.announcer.announce(StoreEvent(Phase.FLUSHED, path.name, 0))

    def _merge(self, target: pathlib.Path) -> None:
        self.announcer.announce(StoreEvent(Phase.COMPACTING, target.name, 1))
        runs = [json.loads(p.read_text()) for p in self._tables]
        merged = dict(map(tuple, heapq.merge(*runs, key=lambda kv: kv[0])))
        target.write_text(json.dumps(sorted(merged.items())))
        self.announcer.announce(StoreEvent(Phase.COMPACTED, target.name, 1))

    def compact(self) -> pathlib.Path:
        """Merge every table into one, away from the writer."""
        target = self.root / "0000.L1.sst"
        if (pid := os.fork()) == 0:
            status = 1
            try:
                self._merge(target)
                status = 0
            finally:
                os._exit(status)
        _, code = os.waitpid(pid, 0)
        if os.waitstatus_to_exitcode(code):
            raise RuntimeError("compaction failed")
        self._tables = [target]
        return target
