from __future__ import annotations

import socketserver


class LineHandler(socketserver.StreamRequestHandler):
    """Reads a line, answers with what process() makes of it."""

    def handle(self) -> None:
        line = self.rfile.readline().decode().strip()
        try:
            answer = self.process(line)
        except KeyError as error:
            answer = f"error {error}"
        self.wfile.write(answer.encode() + b"\n")

    def process(self, line: str) -> str:
        raise NotImplementedError
