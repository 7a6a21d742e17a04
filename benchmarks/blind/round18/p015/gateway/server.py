import os
import socketserver

from .linebus import LineBus
from .records import LAYOUT, Outcome, Tightening

REPLY = {Outcome.OK: b"\x06", Outcome.LOW: b"\x15L", Outcome.HIGH: b"\x15H"}


class WrenchHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self) -> None:
        while raw := self.rfile.read(LAYOUT.size):
            record = Tightening.from_bytes(raw)
            outcome = record.judge(*self.server.window)
            self.server.report(record, outcome)
            self.wfile.write(REPLY[outcome])


class WrenchServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, bus: LineBus, window: tuple[float, float]):
        super().__init__(("127.0.0.1", 0), WrenchHandler)
        self.bus = bus
        self.window = window
        self.bus.tell("gateway-up", pid=os.getpid())

    @property
    def port(self) -> int:
        return self.server_address[1]

    def report(self, record: Tightening, outcome: Outcome) -> None:
        self.bus.tell("tightening", bolt=record.bolt, outcome=outcome.value)

    def server_close(self) -> None:
        super().server_close()
        self.bus.close()
