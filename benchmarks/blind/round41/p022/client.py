from __future__ import annotations

import json
import threading

import zmq


class AnalysisClient(threading.Thread):
    """Asks for one position and collects what the engine says."""

    def __init__(self, ctx: zmq.Context, endpoint: str, moves: str) -> None:
        super().__init__(daemon=True)
        self.ctx = ctx
        self.endpoint = endpoint
        self.moves = moves
        self.infos: list[dict] = []
        self.best: int | None = None

    def run(self) -> None:
        with self.ctx.socket(zmq.DEALER) as sock:
            sock.linger = 0
            sock.rcvtimeo = 6000
            sock.connect(self.endpoint)
            sock.send_multipart([b"go", json.dumps({"moves": self.moves}).encode()])
            while self.best is None:
                try:
                    kind, body = sock.recv_multipart()
                except zmq.Again:
                    return
                if kind == b"info":
                    self.infos.append(json.loads(body))
                elif kind == b"bestmove":
                    self.best = json.loads(body)["col"]
