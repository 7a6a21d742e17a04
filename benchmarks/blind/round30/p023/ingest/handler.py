from __future__ import annotations

import hashlib
import json
from socketserver import StreamRequestHandler
from typing import TYPE_CHECKING, TypedDict

from .bus import SegmentStored

if TYPE_CHECKING:
    from .server import IngestServer


class SegmentHeader(TypedDict):
    stream: str
    index: int
    length: int


class SegmentHandler(StreamRequestHandler):
    """One upload: a JSON header line, then that many bytes."""

    server: IngestServer
    timeout = 3

    def handle(self) -> None:
        header: SegmentHeader = json.loads(self.rfile.readline(4096))
        body = self.rfile.read(header["length"])
        if len(body) != header["length"]:
            self.wfile.write(b"400 short body\n")
            return
        digest = hashlib.sha256(body).hexdigest()
        self.wfile.write(f"200 {digest[:16]}\n".encode())
        self.server.announce(SegmentStored(header["stream"], header["index"], digest))
