from __future__ import annotations

import logging
import socketserver

from .catalogue import RejectedCommand, lookup
from .uplink import UplinkChain

log = logging.getLogger(__name__)


class ConsoleSession(socketserver.StreamRequestHandler):
    """One operator console connection, any number of command lines."""

    timeout = 2.0
    server: "CommandServer"

    def handle(self) -> None:
        origin = "%s:%d" % self.client_address
        for raw in self.rfile:
            line = raw.decode("ascii", "replace").strip()
            if not line:
                break
            self.wfile.write(self.execute(line, origin).encode() + b"\n")

    def execute(self, line: str, origin: str) -> str:
        try:
            command, arguments = lookup(line)
        except RejectedCommand as reason:
            log.warning("%s: %s", origin, reason)
            return f"NAK {reason}"
        number = self.server.chain.uplink(command, arguments, origin)
        return f"ACK {number}"


class CommandServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    timeout = 1.5

    def __init__(self, address: tuple[str, int], chain: UplinkChain) -> None:
        super().__init__(address, ConsoleSession)
        self.chain = chain
