from __future__ import annotations

import socketserver

import zmq

from .bus import Bus
from .commands import Verb, parse


class ChatHandler(socketserver.StreamRequestHandler):
    server: "ChatServer"

    def setup(self) -> None:
        super().setup()
        self.room = "lobby"
        self.tracer = None

    def handle(self) -> None:
        count = 0
        for raw in self.rfile:
            verb, rest = parse(raw.decode().strip())
            count += 1
            match verb:
                case Verb.SAY:
                    self.server.bus.say(self.room, rest)
                case Verb.JOIN:
                    self.room = rest
                case Verb.TRACE:
                    self.tracer = self.server.bus.zmq.socket(zmq.PAIR)
                case Verb.QUIT:
                    break
        self.wfile.write(b"%d commands\n" % count)


class ChatServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, address: tuple, handler: type, bus: Bus) -> None:
        super().__init__(address, handler)
        self.bus = bus
