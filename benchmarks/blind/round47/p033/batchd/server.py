import logging
import socketserver

from .accounting import Accounting
from .jobs import CommandError, execute

log = logging.getLogger("batchd")


class SubmitHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self):
        line = self.rfile.readline().decode("utf-8", "replace").strip()
        try:
            user, name, out, seconds = execute(line)
        except CommandError as exc:
            self.reply("ERR", str(exc))
            return
        self.server.account(user, name, seconds)
        self.reply("OK", out)

    def reply(self, status, text):
        self.wfile.write(f"{status} {text}\n".encode())


class SubmitServer(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    max_children = 8
    block_on_close = True

    def account(self, user, name, seconds):
        Accounting.get().charge(user, name, seconds)

    def handle_error(self, request, client_address):
        log.exception("request failed")
