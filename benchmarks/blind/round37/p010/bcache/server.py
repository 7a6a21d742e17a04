"""Line protocol: 'GET key' or 'PUT key length' followed by the bytes."""
from __future__ import annotations

import logging
import socketserver

from .stats import StatsFeed
from .store import DiskStore

log = logging.getLogger(__name__)


class CacheHandler(socketserver.StreamRequestHandler):
    server: "CacheServer"
    timeout = 2

    def handle(self) -> None:
        verb, *words = self.rfile.readline().decode().split()
        action = getattr(self, "do_" + verb.lower(), None)
        if action is None:
            self.wfile.write(b"ERR unknown verb\n")
        else:
            action(*words)

    def do_get(self, key: str) -> None:
        blob = self.server.store.get(key)
        if blob is None:
            self.wfile.write(b"MISS\n")
        else:
            self.wfile.write(b"HIT %d\n" % len(blob) + blob)
        self.server.note("miss" if blob is None else "hit")

    def do_put(self, key: str, length: str) -> None:
        self.server.store.put(key, self.rfile.read(int(length)))
        self.wfile.write(b"OK\n")
        self.server.note("stored", int(length))


class CacheServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 4

    def __init__(self, address: tuple[str, int], store: DiskStore, stats: StatsFeed) -> None:
        super().__init__(address, CacheHandler)
        self.store = store
        self.stats = stats

    def verify_request(self, request, client_address) -> bool:
        self.note("request")
        return client_address[0].startswith("127.")

    def note(self, name: str, amount: int = 1) -> None:
        log.debug("%s %d", name, amount)
        self.stats.count(name, amount)
