import logging
import socketserver

from .commands import dispatch
from .upstream import Upstream

log = logging.getLogger(__name__)


class LineHandler(socketserver.StreamRequestHandler):
    server: "GatewayServer"

    def handle(self) -> None:
        line = self.rfile.readline().decode().strip()
        answer = dispatch(self.server.upstream, line)
        self.wfile.write(answer.encode() + b"\n")


class GatewayServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address, handler, upstream_url: str) -> None:
        super().__init__(address, handler)
        self.upstream = Upstream(upstream_url)
        log.info("listens on %s", self.server_address)

    def server_close(self) -> None:
        super().server_close()
        self.upstream.close()
