"""Line protocol of the hand scanners.

    SCAN <barcode> <place>   ->  OK <number of scans>
    PING                     ->  PONG
    BYE                      ->  (end of the session)
"""
from __future__ import annotations

import logging
import re
import socketserver

from .events import EventBus
from .store import ScanStore

log = logging.getLogger("lims.server")
BARCODE = re.compile(r"[A-Z]{2}\d{6}")


class ScanHandler(socketserver.StreamRequestHandler):
    timeout = 3
    server: "LimsServer"

    def handle(self) -> None:
        for raw in self.rfile:
            verb, *words = raw.decode("ascii", "replace").split() or ["?"]
            if verb == "BYE":
                break
            action = getattr(self, f"do_{verb.lower()}", None)
            reply = action(*words) if action else "ERR unknown"
            self.wfile.write(reply.encode() + b"\n")

    def do_ping(self) -> str:
        return "PONG"

    def do_scan(self, barcode: str = "", place: str = "") -> str:
        if not BARCODE.fullmatch(barcode):
            return "ERR barcode"
        count = self.server.store.record(barcode, place)
        self.server.bus.announce("scan", barcode, place)
        return f"OK {count}"


class LimsServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address, store: ScanStore, bus: EventBus):
        super().__init__(address, ScanHandler)
        self.store = store
        self.bus = bus

    def server_activate(self) -> None:
        super().server_activate()
        log.info("scanners may connect to port %d", self.server_address[1])

    def handle_error(self, request, client_address) -> None:
        log.exception("scanner %s", client_address)
