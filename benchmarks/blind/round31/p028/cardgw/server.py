from __future__ import annotations

import os
import socketserver

from . import journal
from .iso import Authorisation, decide


class AuthHandler(socketserver.StreamRequestHandler):
    timeout = 2.0
    server: "Gateway"

    def handle(self) -> None:
        auth = Authorisation.parse(self.rfile.readline())
        code = decide(auth)
        self.wfile.write(code.encode())
        self._decided = {"stan": auth.stan, "code": code, "pid": os.getpid()}

    def finish(self) -> None:
        super().finish()
        journal.append(self.server.journal.endpoint, self._decided)


class Gateway(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, address, journal_: journal.Journal) -> None:
        super().__init__(address, AuthHandler)
        self.journal = journal_
        self.refused: set[str] = set()

    def verify_request(self, request, client_address) -> bool:
        self.journal.drain()
        return client_address[0] not in self.refused

    def process_request(self, request, client_address) -> None:
        self.journal.note(event="accepted", peer=client_address[1])
        super().process_request(request, client_address)

    def service_actions(self) -> None:
        super().service_actions()
        self.journal.drain()
