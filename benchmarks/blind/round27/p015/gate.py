"""TCP server to which the turnstiles connect; one process a scan, as the drivers like to hang."""
from __future__ import annotations

import multiprocessing
import socketserver

from ledger import LedgerLink
from tickets import TicketBook, Verdict


class ScanHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self) -> None:
        code = self.rfile.readline(80).decode("ascii", "replace").strip()
        verdict = self.server.book.judge(code)
        self.server.record(code, verdict)
        self.wfile.write(f"{verdict.value}\n".encode())


class GateServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, name: str, book: TicketBook, ledger: LedgerLink) -> None:
        super().__init__(("127.0.0.1", 0), ScanHandler)
        self.name = name
        self.book = book
        self.ledger = ledger
        self.scans = 0
        self._decisions = multiprocessing.SimpleQueue()

    def verify_request(self, request, client_address) -> bool:
        self.scans += 1
        return client_address[0] == "127.0.0.1"

    def record(self, code: str, verdict: Verdict) -> None:
        self._decisions.put((code, verdict.value))

    def service_actions(self) -> None:
        super().service_actions()
        self.flush()

    def flush(self) -> None:
        while not self._decisions.empty():
            code, verdict = self._decisions.get()
            self.ledger.post(self.name, code, verdict)
