"""TCP server the hand scanners talk to; one process per scanner connection."""
from __future__ import annotations

import socketserver

from .config import Evening
from .ledger import Ledger
from .tickets import BadTicket, verify


class ScanHandler(socketserver.StreamRequestHandler):
    timeout = 2.0
    server: "GateServer"

    def handle(self) -> None:
        evening = self.server.evening
        for raw in self.rfile:
            code = raw.decode("ascii", "replace").strip()
            if not code:
                break
            try:
                ticket = verify(code, evening.secret)
                if ticket.sector not in evening.capacity:
                    raise BadTicket(f"no sector {ticket.sector} tonight")
            except BadTicket as exc:
                self.server.ledger.write("refused", reason=str(exc))
                self.wfile.write(b"RED\n")
            else:
                self.server.ledger.write("admitted", seat=ticket.body)
                self.wfile.write(b"GREEN\n")


class GateServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    block_on_close = False

    def __init__(self, address: tuple[str, int], evening: Evening, desk: str) -> None:
        super().__init__(address, ScanHandler)
        self.evening = evening
        self.desk = desk
        self.ledger = Ledger(desk, evening.doors[0])

    def server_activate(self) -> None:
        super().server_activate()
        self.timeout = 0.5

    def open_doors(self) -> None:
        self.ledger.write("doors-open", title=self.evening.title)

    def close_doors(self) -> None:
        self.ledger.write("doors-closed")
        self.ledger.close()
        self.server_close()
