"""TCP side of the gateway."""
from __future__ import annotations

import logging
import socketserver

from .audit import AuditFeed
from .hl7 import END, START, Hl7Error, Message, acknowledge, frame

log = logging.getLogger(__name__)
MAX_MESSAGE = 256 * 1024


class MllpHandler(socketserver.StreamRequestHandler):
    timeout = 2.0
    server: "MllpServer"

    def setup(self) -> None:
        super().setup()
        self.audit = AuditFeed(self.server.audit_endpoint)

    def finish(self) -> None:
        self.audit.close()
        super().finish()

    def handle(self) -> None:
        for raw in self._frames():
            try:
                message = Message.parse(raw)
            except Hl7Error as exc:
                log.error("rejected frame from %s: %s", self.client_address, exc)
                return
            self.audit.record(
                "message", trigger=message.trigger, mrn=message.mrn, control=message.control_id
            )
            self.wfile.write(frame(acknowledge(message)))

    def _frames(self):
        buffer = b""
        while len(buffer) < MAX_MESSAGE:
            chunk = self.request.recv(4096)
            if not chunk:
                return
            buffer += chunk
            while END in buffer:
                body, buffer = buffer.split(END, 1)
                yield body.removeprefix(START)


class MllpServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 16

    def __init__(self, address: tuple[str, int], audit_endpoint: str) -> None:
        self.audit_endpoint = audit_endpoint
        self.audit = AuditFeed(audit_endpoint)
        super().__init__(address, MllpHandler)

    def server_activate(self) -> None:
        super().server_activate()
        self.audit.record("listening", port=self.server_address[1])

    def verify_request(self, request, client_address) -> bool:
        self.audit.record("connection", peer=client_address[0])
        return client_address[0].startswith("127.")

    def server_close(self) -> None:
        super().server_close()
        self.audit.close()
