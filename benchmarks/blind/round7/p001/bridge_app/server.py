import logging
import socketserver

from .bus import BusGateway
from .dispatch import run

log = logging.getLogger(__name__)


class CommandHandler(socketserver.StreamRequestHandler):
    server: "BridgeServer"

    def handle(self) -> None:
        line = self.rfile.readline().decode().strip()
        self.wfile.write(run(self.server.bus, line).encode() + b"\n")


class BridgeServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address, handler, bus_url: str) -> None:
        super().__init__(address, handler)
        self.bus = BusGateway(bus_url)
        log.info("listens on %s", self.server_address)

    def server_close(self) -> None:
        super().server_close()
        self.bus.close()
