import base64
import http.server
import logging
import os
import socketserver
import time
from urllib.parse import parse_qs, urlsplit

from .stream import ImpressionStream

log = logging.getLogger(__name__)
PIXEL = base64.b64decode(b"R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


class PixelHandler(http.server.BaseHTTPRequestHandler):
    server: "PixelServer"
    timeout = 2

    def do_GET(self):
        url = urlsplit(self.path)
        if url.path == "/health":
            self._answer(200, b"ok", "text/plain")
            return
        if url.path != "/p.gif":
            self.send_error(404)
            return
        query = {k: v[0] for k, v in parse_qs(url.query).items()}
        self._answer(200, PIXEL, "image/gif")
        self.server.on_impression(query, self.client_address[0])

    def _answer(self, status, body, kind):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, fmt, *args):
        log.debug(fmt, *args)


class PixelServer(socketserver.ForkingMixIn, http.server.HTTPServer):
    """A process per hit: the geo library is not thread safe."""

    max_children = 16
    block_on_close = False

    def __init__(self, address, stream: ImpressionStream):
        super().__init__(address, PixelHandler)
        self.stream = stream

    def geo(self, address: str) -> str:
        return "local" if address.startswith("127.") else "unknown"

    def on_impression(self, query: dict, address: str) -> None:
        campaign = query.get("c")
        if not campaign:
            return
        record = {"imp": query.get("i"), "geo": self.geo(address), "at": time.time(), "pid": os.getpid()}
        self.stream.write(campaign, record)
