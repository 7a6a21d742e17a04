from __future__ import annotations

import json
import logging
import socketserver

from .journal import Entry, Journal
from .rendering import Renderer, UnknownLabel

log = logging.getLogger("labels")


class LabelHandler(socketserver.StreamRequestHandler):
    """One JSON request a line, answered by the label and a form feed; an empty line ends."""

    server: "LabelServer"
    timeout = 3

    def handle(self) -> None:
        for raw in self.rfile:
            if not raw.strip():
                break
            try:
                order = json.loads(raw)
                label = self.server.renderer.render(order["template"], order["lines"])
            except (UnknownLabel, KeyError, json.JSONDecodeError) as error:
                log.warning("refused: %r", error)
                self.wfile.write(b"ERROR\f")
                continue
            copies = int(order.get("copies", 1))
            self.wfile.write((label + "\n").encode() * copies + b"\f")
            self.server.journal.record(Entry("printed", order["template"], copies))


class LabelServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address: tuple[str, int], renderer: Renderer, journal: Journal) -> None:
        super().__init__(address, LabelHandler)
        self.renderer = renderer
        self.journal = journal

    def server_activate(self) -> None:
        super().server_activate()
        log.info("listening on %s:%d", *self.server_address)

    def handle_error(self, request, client_address) -> None:
        log.exception("request from %s", client_address)
