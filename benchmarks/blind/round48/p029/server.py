"""TCP intake for the gateways in the field."""
import logging
import socketserver

from readings import ProtocolError, parse_line

LOG = logging.getLogger("intake.server")


class GatewaySession(socketserver.StreamRequestHandler):
    timeout = 2

    def setup(self):
        super().setup()
        self.refused = 0

    def handle(self):
        for raw in self.rfile:
            line = raw.decode("ascii", "replace").strip()
            if line == "BYE":
                self.reply("BYE %d" % self.refused)
                return
            self.reply(self.process(line))

    def process(self, line):
        try:
            reading = parse_line(line)
        except ProtocolError as exc:
            self.refused += 1
            LOG.debug("refused %r: %s", line, exc)
            return "NAK"
        self.server.deliver(reading)
        return "ACK"

    def reply(self, text):
        self.wfile.write(text.encode("ascii") + b"\r\n")


class BaseIntake(socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, address, feed):
        self.feed = feed
        super().__init__(address, GatewaySession)

    def deliver(self, reading):
        self.feed.forward(reading)


class ForkingIntake(socketserver.ForkingMixIn, BaseIntake):
    """A session per process: a hanging gateway driver takes nobody else with it."""

    max_children = 12
    block_on_close = False
