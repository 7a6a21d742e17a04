import logging
import socketserver

from . import codec

log = logging.getLogger(__name__)


class Session(socketserver.StreamRequestHandler):
    timeout = 2

    def setup(self):
        super().setup()
        self.seq = 0
        self.member = None

    def handle(self):
        for raw in codec.split(self.rfile):
            try:
                message = codec.decode(raw)
            except codec.GarbledMessage as exc:
                log.warning("garbled message ignored: %s", exc)
                continue
            handler = getattr(self, "on_%s" % message[35], None)
            if handler is None:
                self.reply("j", [(45, message[34]), (380, "3")])
            elif handler(message) is False:
                break

    def on_A(self, message):
        self.member = message[49]
        self.reply("A", [(98, "0"), (108, "30")])

    def on_D(self, message):
        self.reply("8", [(11, message[11]), (150, "F"), (38, message[38])])
        self.server.drop_copy.execution(self.member, message)

    def on_5(self, message):
        self.reply("5", [])
        return False

    def reply(self, msg_type, fields):
        self.seq += 1
        self.wfile.write(codec.encode(msg_type, fields, "VENUE", self.member or "?", self.seq))


class Acceptor(socketserver.ForkingMixIn, socketserver.TCPServer):
    """A process per session: a crash of one member's session stays there."""

    allow_reuse_address = True
    timeout = 2
    max_children = 8

    def __init__(self, address, drop_copy):
        self.drop_copy = drop_copy
        super().__init__(address, Session)

    def handle_timeout(self):
        log.info("idle")
        super().handle_timeout()
