import socketserver

from . import tickets
from .audit import AuditTrail


class GateHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self) -> None:
        code = self.rfile.readline(200).decode("ascii", "replace").strip()
        try:
            number = tickets.check(code)
        except ValueError as exc:
            self.deny(code, str(exc))
        else:
            self.admit(number)

    def admit(self, number: str) -> None:
        self.wfile.write(b"OPEN\n")
        self.server.audit.record("admit", ticket=number)

    def deny(self, code: str, reason: str) -> None:
        self.wfile.write(b"STAY\n")
        self.server.audit.record("deny", code=code, reason=reason)


class GateServer(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    max_children = 8
    block_on_close = False

    def __init__(self, path: str, audit: AuditTrail) -> None:
        self.audit = audit
        super().__init__(path, GateHandler)

    def server_activate(self) -> None:
        super().server_activate()
        self.audit.record("gate-up", path=self.server_address)

    def server_close(self) -> None:
        super().server_close()
        self.audit.record("gate-down", path=self.server_address)
