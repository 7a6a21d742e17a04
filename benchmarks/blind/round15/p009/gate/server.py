from __future__ import annotations

import socketserver

from .bus import WorldBus
from .commands import TABLE


class PlayerHandler(socketserver.StreamRequestHandler):
    timeout = 2
    server: "GateServer"

    def handle(self) -> None:
        player = self.rfile.readline().decode().strip()
        for raw in self.rfile:
            name, *args = raw.decode().split()
            run = TABLE.get(name)
            reply = run(self.server.bus, player, args) if run else "unknown"
            self.wfile.write(f"{reply}\n".encode())

    def finish(self) -> None:
        super().finish()
        self.server.bus.close()


class GateServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    timeout = 3

    def __init__(self, bus: WorldBus) -> None:
        self.bus = bus
        super().__init__(("127.0.0.1", 0), PlayerHandler)

    def verify_request(self, request, client_address) -> bool:
        self.bus.publish("knock", port=client_address[1])
        return True
