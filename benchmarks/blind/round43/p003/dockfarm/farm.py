from __future__ import annotations

import json
import logging
import os
import selectors
import signal
import time
from dataclasses import dataclass, field

from .board import ScoreBoard
from .ligands import GeometryError, Ligand, dock

log = logging.getLogger("dockfarm")


@dataclass
class FarmOptions:
    workers: int = 3
    board_port: int | None = None
    time_limit: float = 6.0


@dataclass
class Slot:
    number: int
    todo: list[Ligand]
    pid: int = 0
    pipe: int = -1
    buffer: bytes = b""
    finished: set[str] = field(default_factory=set)


class Farm:
    def __init__(self, options: FarmOptions):
        self.options = options
        self.board: ScoreBoard | None = None
        self.scores: dict[str, float] = {}
        self.rejected: list[str] = []
        self._selector = selectors.DefaultSelector()

    def run(self, ligands: list[Ligand]) -> dict[str, float]:
        slots = [Slot(n, ligands[n::self.options.workers]) for n in range(self.options.workers)]
        for slot in slots:
            self._launch(slot)
        self.board = ScoreBoard(self.options.board_port)
        try:
            self._supervise(slots)
        finally:
            self.board.close()
            self.board = None
        return self.scores

    # parent

    def _launch(self, slot: Slot) -> None:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            os._exit(self._work(slot, writer))
        os.close(writer)
        slot.pid, slot.pipe, slot.buffer = pid, reader, b""
        self._selector.register(reader, selectors.EVENT_READ, slot)

    def _supervise(self, slots: list[Slot]) -> None:
        deadline = time.monotonic() + self.options.time_limit
        while self._selector.get_map() and time.monotonic() < deadline:
            for key, _ in self._selector.select(0.2):
                slot: Slot = key.data
                data = os.read(slot.pipe, 65536)
                if data:
                    self._take(slot, data)
                else:
                    self._ended(slot)
        for slot in slots:
            if slot.pid:
                os.kill(slot.pid, signal.SIGKILL)
                os.waitpid(slot.pid, 0)

    def _take(self, slot: Slot, data: bytes) -> None:
        *lines, slot.buffer = (slot.buffer + data).split(b"\n")
        for line in lines:
            result = json.loads(line)
            slot.finished.add(result["ligand"])
            if result["score"] is None:
                self.rejected.append(result["ligand"])
            else:
                self.scores[result["ligand"]] = result["score"]
                self._announce("score", **result)

    def _ended(self, slot: Slot) -> None:
        self._selector.unregister(slot.pipe)
        os.close(slot.pipe)
        _, status = os.waitpid(slot.pid, 0)
        slot.pid = 0
        slot.todo = [lig for lig in slot.todo if lig.ident not in slot.finished]
        if slot.todo:
            log.warning("worker %d ended with %d, restarting it for %d ligands",
                        slot.number, os.waitstatus_to_exitcode(status), len(slot.todo))
            self._launch(slot)

    def _announce(self, topic: str, **fields) -> None:
        if self.board is not None:
            self.board.post(topic, **fields)

    # worker

    def _work(self, slot: Slot, writer: int) -> int:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._announce("worker", number=slot.number, pid=os.getpid(), ligands=len(slot.todo))
        for ligand in slot.todo:
            try:
                score = dock(ligand)
            except GeometryError:
                self._write(writer, ligand.ident, None)
                return 3
            self._write(writer, ligand.ident, score)
        return 0

    @staticmethod
    def _write(fd: int, ident: str, score: float | None) -> None:
        os.write(fd, json.dumps({"ligand": ident, "score": score}).encode() + b"\n")
