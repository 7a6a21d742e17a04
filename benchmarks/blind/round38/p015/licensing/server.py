import socketserver

from .di import Container
from .services import CheckoutService


class CheckoutHandler(socketserver.StreamRequestHandler):
    timeout = 3
    server: "LicenseServer"

    def handle(self) -> None:
        product, _, count = self.rfile.readline().decode().strip().partition(" ")
        service = self.server.container.resolve(CheckoutService)
        self.wfile.write(service.checkout(product, int(count or 1)).encode() + b"\n")


class LicenseServer(socketserver.ForkingTCPServer):
    allow_reuse_address = True
    block_on_close = False

    def __init__(self, container: Container) -> None:
        super().__init__(("127.0.0.1", 0), CheckoutHandler)
        self.container = container
