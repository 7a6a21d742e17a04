"""The directory of stages: asked once when the schedule is started."""
from __future__ import annotations

import json
import threading
from pathlib import Path

import zmq


class DirectoryServer(threading.Thread):
    def __init__(self, address: str, source: Path) -> None:
        super().__init__(daemon=True)
        self.address = address
        self.stages = json.loads(source.read_text())["stages"]
        self.ready = threading.Event()

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.REP) as rep:
            rep.linger = 500
            rep.bind(self.address)
            self.ready.set()
            for _ in range(1 + len(self.stages)):
                if not rep.poll(2000):
                    return
                question = rep.recv_string(zmq.NOBLOCK)
                rep.send_json(sorted(self.stages) if question == "*" else self.stages.get(question, []))


class Directory:
    def __init__(self, address: str) -> None:
        self.address = address
        self.context: zmq.Context | None = None
        self.socket: zmq.Socket | None = None

    def __enter__(self) -> "Directory":
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.REQ)
        self.socket.rcvtimeo = 1500
        self.socket.linger = 0
        self.socket.connect(self.address)
        return self

    def __exit__(self, *exc) -> None:
        self.socket.close()
        self.context.term()
        self.socket = self.context = None

    def ask(self, question: str):
        self.socket.send_string(question)
        return self.socket.recv_json()

    def programme(self) -> dict[str, list]:
        return {stage: self.ask(stage) for stage in self.ask("*")}
