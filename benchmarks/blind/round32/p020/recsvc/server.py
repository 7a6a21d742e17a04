from __future__ import annotations

import json
import logging
import os
import signal
import socketserver

from .model import ItemItemModel
from .telemetry import Telemetry

log = logging.getLogger(__name__)


class RecommendHandler(socketserver.StreamRequestHandler):
    timeout = 2
    server: "RecommendServer"

    def handle(self) -> None:
        item = self.rfile.readline().decode().strip()
        with self.server.telemetry.timer("rec.similar_ms"):
            result = self.server.model.similar(item)
        self.wfile.write(json.dumps({"item": item, "similar": result}).encode() + b"\n")

    def finish(self) -> None:
        super().finish()
        self.server.telemetry.flush()


class RecommendServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], model: ItemItemModel, telemetry: Telemetry) -> None:
        self.model = model
        self.telemetry = telemetry
        super().__init__(address, RecommendHandler)

    def verify_request(self, request, client_address) -> bool:
        self.telemetry.count("rec.accepted")
        return True

    def stop_children(self) -> None:
        for pid in list(self.active_children or ()):
            try:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            except (ProcessLookupError, ChildProcessError):
                pass
