import logging
import socketserver

from .jobs import Rejected, Request

log = logging.getLogger("portal")


class SubmitHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        line = self.rfile.readline().decode("ascii", "replace")
        try:
            request = Request.parse(line)
        except Rejected as why:
            self.reply("REJECTED", why)
            return
        self.reply("QUEUED", f"{request.project}-{self.client_address[1]}")
        self.server.ledger.charge(request.project, request.core_hours, "submit")

    def reply(self, verdict, detail):
        self.wfile.write(f"{verdict} {detail}\n".encode())
        self.wfile.flush()


class Portal(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    block_on_close = False

    def __init__(self, address, ledger):
        super().__init__(address, SubmitHandler)
        self.ledger = ledger

    def stop(self):
        self.shutdown()
        self.server_close()
        if self.active_children:
            self.collect_children()
