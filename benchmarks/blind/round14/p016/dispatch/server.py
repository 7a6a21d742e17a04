from __future__ import annotations

import socketserver

from .depot import DepotFeed, Topic


class CourierHandler(socketserver.StreamRequestHandler):
    server: "DispatchServer"

    def handle(self) -> None:
        for line in map(bytes.strip, self.rfile):
            match line.decode().split():
                case ["PICKUP", parcel]:
                    self.server.feed.emit(Topic.PICKUP, parcel)
                case ["DROP", parcel]:
                    self.server.feed.emit(Topic.DROP, parcel)
                case ["QUIT"]:
                    break
                case _:
                    self.server.feed.note(f"rejected {line!r}")
            self.wfile.write(b"OK\n")


class DispatchServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    timeout = 0.5

    def __init__(self, feed: DepotFeed) -> None:
        super().__init__(("127.0.0.1", 0), CourierHandler)
        self.feed = feed

    @property
    def port(self) -> int:
        return int(self.server_address[1])
