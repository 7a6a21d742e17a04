from __future__ import annotations

import email
import socketserver

from .spool import Spool


class MailHandler(socketserver.StreamRequestHandler):
    server: "GatewayServer"

    def handle(self) -> None:
        lines = []
        for line in self.rfile:
            if line.strip() == b".":
                break
            lines.append(line)
        raw = b"".join(lines)
        self.server.spool.accept(email.message_from_bytes(raw), len(raw))
        self.server.spool.flush()
        self.wfile.write(b"250 queued\r\n")


class GatewayServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    block_on_close = True

    def __init__(self, spool: Spool) -> None:
        super().__init__(("127.0.0.1", 0), MailHandler)
        self.spool = spool
        spool.mark("gateway up")
