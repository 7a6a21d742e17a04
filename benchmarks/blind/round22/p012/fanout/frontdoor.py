import logging
import socketserver

from fanout.bus import Bus

log = logging.getLogger("fanout.frontdoor")


class NotifyHandler(socketserver.StreamRequestHandler):
    """``channel[,channel...] text`` per line; answers with the number of channels. A blank line ends it."""

    server: "FrontDoor"

    def handle(self) -> None:
        while request := self.rfile.readline().strip():
            targets, _, text = request.partition(b" ")
            reached = sum(self._forward(name, text) for name in targets.decode().split(","))
            self.wfile.write(b"%d\n" % reached)

    def _forward(self, channel: str, text: bytes) -> bool:
        try:
            with self.server.bus.lease(channel) as push:
                push.send(text)
        except KeyError:
            log.warning("no such channel: %s", channel)
            return False
        return True


class FrontDoor(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    block_on_close = True

    def __init__(self, bus: Bus, address: tuple[str, int] = ("127.0.0.1", 0)) -> None:
        self.bus = bus
        super().__init__(address, NotifyHandler)
