"""The server: parses a line, checks the quota, answers from the stock table."""
import logging
import os
import socketserver

from .quota import QuotaClient

log = logging.getLogger(__name__)
STOCK = {"bolt": 120, "nut": 95, "gear": 4}


class InventoryHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self) -> None:
        caller, _, item = self.rfile.readline().decode().strip().partition(" ")
        if not self.server.quotas.take(caller):
            self.reply("429 slow down")
        elif item not in STOCK:
            self.reply("404 no such item")
        else:
            self.reply(f"200 {STOCK[item]}")

    def reply(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\n")


class InventoryServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    block_on_close = False

    def __init__(self, address, quotas: QuotaClient) -> None:
        super().__init__(address, InventoryHandler)
        self.quotas = quotas
        # Fail early when the quota service is not there.
        if not quotas.take("self-check"):
            raise RuntimeError("quota service refuses the self-check")
        log.info("listening on %s:%d", *self.server_address)

    def stop_children(self, how) -> None:
        for pid in list(self.active_children or ()):
            os.kill(pid, how)
