from __future__ import annotations

import socketserver

from .database import Database


class QueryHandler(socketserver.StreamRequestHandler):
    server: Gateway
    timeout = 3

    def handle(self) -> None:
        while sql := self.rfile.readline().decode().strip():
            try:
                rows = self.server.database.query(sql)
            except Exception as exc:
                self.wfile.write(f"! {exc}\n".encode())
            else:
                self.wfile.write(f"{rows}\n".encode())


class Gateway(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    timeout = 3

    def __init__(self, database: Database) -> None:
        super().__init__(("127.0.0.1", 0), QueryHandler)
        self.database = database
