from __future__ import annotations

import logging
from socketserver import ForkingMixIn, StreamRequestHandler, TCPServer

from tape import Tape, Trade

log = logging.getLogger("intake")


class Intake(ForkingMixIn, TCPServer):
    allow_reuse_address = True
    timeout = 1.0

    def __init__(self, tape: Tape) -> None:
        super().__init__(("127.0.0.1", 0), LineHandler)
        self.tape = tape

    @property
    def port(self) -> int:
        return self.server_address[1]


class LineHandler(StreamRequestHandler):
    server: Intake
    timeout = 2.0

    def handle(self) -> None:
        for raw in self.rfile:
            try:
                trade = Trade.parse(raw.decode())
            except ValueError as e:
                self.reply(f"rejected {e}")
                continue
            self.server.tape.print_trade(trade)
            self.reply("ok")

    def reply(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\n")
