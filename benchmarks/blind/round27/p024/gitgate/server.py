import logging
import os
import signal
import socketserver

from .audit import AuditFeed
from .protocol import Denied, Push
from .reflog import RefLog

log = logging.getLogger(__name__)


class Session(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self) -> None:
        try:
            push = Push.parse(self.rfile.readline(512).decode("ascii", "replace"))
            push.check()
        except Denied as reason:
            self.wfile.write(f"denied: {reason}\n".encode())
            return
        self.server.reflog.append(push)
        self.wfile.write(f"ok {push.new}\n".encode())


class Gate(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    block_on_close = False
    max_children = 8
    timeout = 0.2

    def __init__(self, address, reflog: RefLog, audit: AuditFeed):
        super().__init__(address, Session)
        self.reflog = reflog
        self.audit = audit

    def verify_request(self, request, client_address) -> bool:
        self.audit.publish("session.open", client_address)
        return True

    def process_request(self, request, client_address) -> None:
        super().process_request(request, client_address)
        self.audit.publish("session.close", client_address)

    def handle_error(self, request, client_address) -> None:
        log.exception("session with %s", client_address)

    def server_close(self) -> None:
        super().server_close()
        for pid in list(self.active_children or ()):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
