from __future__ import annotations

import json
import logging
import socketserver
from pathlib import Path

from . import bus
from .state import SyncState

log = logging.getLogger(__name__)


class RequestHandler(socketserver.StreamRequestHandler):
    """One line of JSON in, one line of JSON out."""

    server: "ControlServer"

    def handle(self) -> None:
        request = json.loads(self.rfile.readline())
        action = getattr(self, f"do_{request['action']}", None)
        reply = action(request) if action else {"error": "unknown action"}
        self.wfile.write(json.dumps(reply).encode() + b"\n")

    def do_touch(self, request: dict) -> dict:
        file = self.server.folder / request["name"]
        file.write_text(request["text"])
        version = self.server.state.record(file)
        bus.publish("changes", {"name": file.name, "version": version})
        return {"version": version}

    def do_list(self, request: dict) -> dict:
        return {"names": self.server.state.names()}


class ControlServer(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    timeout = 2

    def __init__(self, address: Path, folder: Path) -> None:
        super().__init__(str(address), RequestHandler)
        self.folder = folder
        self.state = SyncState(folder / ".sync.db")

    def initial_scan(self) -> None:
        for file in sorted(self.folder.glob("*.txt")):
            version = self.state.record(file)
            bus.publish("changes", {"name": file.name, "version": version})
        log.info("tracking %s", self.state.names())
