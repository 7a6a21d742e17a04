"""Runs cells."""
from __future__ import annotations

import contextlib
import os
import traceback
from collections.abc import Iterable

import zmq

from .cells import Cell
from .iopub import IOPub
from .iostream import OutStream


class KernelHost(contextlib.AbstractContextManager["KernelHost"]):
    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()
        context = self._stack.enter_context(zmq.Context())
        self.iopub = IOPub(context)
        self._stack.callback(self.iopub.socket.close)
        self.stdout = OutStream(self.iopub)
        self._background: dict[int, Cell] = {}

    def __exit__(self, *details: object) -> None:
        self.join()
        self._stack.close()

    def run(self, cells: Iterable[Cell]) -> None:
        for item in cells:
            self.iopub.post("status", f"busy: {item.title}")
            with contextlib.redirect_stdout(self.stdout):
                self._spawn(item) if item.background else self._execute(item)
            self.iopub.post("status", "idle")

    def _execute(self, item: Cell) -> int:
        try:
            item.body()
        except Exception:
            print(traceback.format_exc())
            return 1
        return 0

    def _spawn(self, item: Cell) -> None:
        pid = os.fork()
        if pid:
            self._background[pid] = item
            return
        try:
            os._exit(self._execute(item))
        except BaseException:
            os._exit(2)

    def join(self) -> None:
        while self._background:
            pid, _ = os.wait()
            self._background.pop(pid, None)
