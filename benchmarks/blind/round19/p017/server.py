import socketserver

from protocol import ParseError, Point


class UplinkMixin:
    def __init__(self, *args, uplink, **kw):
        self.uplink = uplink
        super().__init__(*args, **kw)


class MetricsHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def points(self):
        self.rejected = 0
        for raw in self.rfile:
            line = raw.decode().strip()
            if not line:
                return
            try:
                yield Point.parse(line)
            except ParseError:
                self.rejected += 1

    def handle(self):
        accepted = self.server.uplink.publish(list(self.points()))
        self.wfile.write(f"ok {accepted} rejected {self.rejected}\n".encode())


class MetricsServer(UplinkMixin, socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8
    block_on_close = True
