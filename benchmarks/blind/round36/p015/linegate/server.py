import socketserver
import time


class LineHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        for raw in self.rfile:
            line = raw.strip()
            if not line:
                continue
            verb, _, rest = line.partition(b" ")
            if verb == b"PUT":
                ok = self.server.gateway.forward(rest)
                self.wfile.write(b"OK\n" if ok else b"BUSY\n")
            elif verb == b"TIME":
                self.wfile.write(b"%d\n" % time.time())
            elif verb == b"QUIT":
                self.wfile.write(b"BYE\n")
                return
            else:
                self.wfile.write(b"ERR\n")


class LineServer(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    """One process per connection; legacy clients are slow and numerous."""

    max_children = 20

    def __init__(self, path, gateway):
        self.gateway = gateway
        super().__init__(path, LineHandler)
