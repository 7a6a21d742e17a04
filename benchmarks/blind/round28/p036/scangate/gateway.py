"""TCP gateway: every scanner's connection gets a process, as the vendor's decoder library isn't thread safe."""
import logging
import socketserver

from .events import WmsEvents
from .protocol import ProtocolError, decode

log = logging.getLogger("scangate")


class ScannerSession(socketserver.StreamRequestHandler):
    timeout = 2.0

    def setup(self):
        super().setup()
        self.events = WmsEvents(self.server.events.address, f"session-{self.client_address[1]}")

    def handle(self):
        accepted = 0
        try:
            for line in self.rfile:
                if line.startswith(b"BYE"):
                    break
                try:
                    scan = decode(line)
                except ProtocolError as exc:
                    self.wfile.write(b"NAK;%s\n" % str(exc).encode())
                    continue
                self.events.emit("scan", **scan)
                accepted += 1
                self.wfile.write(b"ACK\n")
        except TimeoutError:
            log.warning("scanner %s went silent", self.client_address)
        log.info("session of port %d: %d scans", self.client_address[1], accepted)

    def finish(self):
        super().finish()
        self.events.close()


class ScanGateway(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, events):
        super().__init__(("127.0.0.1", 0), ScannerSession)
        self.events = events
        self.served = 0

    def server_activate(self):
        super().server_activate()
        log.info("listening on port %d", self.server_address[1])

    def process_request(self, request, client_address):
        self.events.emit("connected", port=client_address[1])
        self.served += 1
        super().process_request(request, client_address)
