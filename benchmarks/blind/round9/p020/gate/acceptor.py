from __future__ import annotations

import socketserver
from typing import Dict, List

from .outlet import Outlet


class MailHandler(socketserver.StreamRequestHandler):
    def lines(self) -> List[str]:
        found = []
        while (line := self.rfile.readline().decode().rstrip()) != ".":
            found.append(line)
        return found

    def handle(self) -> None:
        headers: Dict[str, str] = {}
        body: List[str] = []
        for line in self.lines():
            key, colon, value = line.partition(": ")
            if colon:
                headers[key] = value
            else:
                body.append(line)
        if "To" not in headers:
            self.wfile.write(b"550 no recipient")
            return
        self.server.outlet.deliver(headers, "\n".join(body))
        self.wfile.write(b"250 ok")


class Acceptor(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = False
    outlet: Outlet
