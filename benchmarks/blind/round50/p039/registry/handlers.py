from __future__ import annotations

import dataclasses
import json
import logging
import socketserver

from .audit import AuditTrail
from .packages import Repository

log = logging.getLogger("registry")


class RegistryHandler(socketserver.StreamRequestHandler):
    timeout = 2
    server: RegistryServer

    def handle(self) -> None:
        words = self.rfile.readline().decode().split()
        reply = self.answer(words)
        self.wfile.write(json.dumps(reply).encode() + b"\n")

    def answer(self, words: list[str]) -> dict:
        packages = self.server.repository
        try:
            match words:
                case ["show", name]:
                    return dataclasses.asdict(packages[name])
                case ["resolve", name]:
                    return {"order": list(packages.closure(name))}
                case _:
                    return {"error": "bad request"}
        except KeyError as missing:
            return {"error": f"no package {missing.args[0]}"}


class AuditedHandler(RegistryHandler):
    def answer(self, words: list[str]) -> dict:
        reply = super().answer(words)
        outcome = "refused" if "error" in reply else "served"
        self.server.trail.record(self.client_address[0], outcome, query=" ".join(words))
        return reply


class RegistryServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address, repository: Repository, trail: AuditTrail) -> None:
        self.repository = repository
        self.trail = trail
        super().__init__(address, AuditedHandler)

    def verify_request(self, request, client_address) -> bool:
        allowed = client_address[0].startswith("127.")
        if not allowed:
            self.trail.record(client_address[0], "blocked")
        return allowed

    def server_activate(self) -> None:
        super().server_activate()
        self.trail.record("-", "listening", port=self.server_address[1])
