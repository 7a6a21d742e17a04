from __future__ import annotations

import itertools
from typing import Any

import zmq


class Client:
    def __init__(self, context: zmq.Context, shell_url: str, iopub_url: str) -> None:
        self._ids = itertools.count(1)
        self.shell = context.socket(zmq.DEALER)
        self.shell.connect(shell_url)
        self.iopub = context.socket(zmq.SUB)
        self.iopub.subscribe("")
        self.iopub.connect(iopub_url)

    def ask(self, kind: str, code: str = "", **more: Any) -> Any:
        self.shell.send_json({"id": next(self._ids), "type": kind, "code": code, **more})
        if not self.shell.poll(3000):
            raise TimeoutError(kind)
        return self.shell.recv_json(zmq.NOBLOCK)["answer"]

    def events(self) -> list[dict[str, Any]]:
        out = []
        while self.iopub.poll(100):
            out.append(self.iopub.recv_json(zmq.NOBLOCK))
        return out

    def close(self) -> None:
        self.shell.close(linger=0)
        self.iopub.close(linger=0)
