import logging
import socketserver
import threading

from protocol import ProtocolError, Reading
from uplink import Uplink

log = logging.getLogger("gateway.server")


class ProbeHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        accepted = 0
        for line in self.rfile:
            if line == b"BYE\n":
                break
            try:
                reading = Reading.decode(line)
            except ProtocolError as exc:
                self.wfile.write(f"NAK {exc}\n".encode())
                continue
            self.server.accept_reading(reading)
            accepted += 1
            self.wfile.write(b"ACK\n")
        log.info("%s:%d sent %d readings", *self.client_address, accepted)


class GatewayServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 10

    def __init__(self, address, uplink: Uplink):
        super().__init__(address, ProbeHandler)
        self.uplink = uplink
        self.uplink.forward("gateway", state="listening", port=self.server_address[1])

    def accept_reading(self, reading: Reading) -> None:
        self.uplink.forward("soil", probe=reading.probe, moisture=reading.moisture,
                            celsius=reading.celsius)

    def run_in_background(self) -> threading.Thread:
        thread = threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True)
        thread.start()
        return thread
