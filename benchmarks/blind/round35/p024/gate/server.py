import socketserver

from .parse import readings


class ProbeHandler(socketserver.StreamRequestHandler):
    def handle(self):
        text = self.rfile.readline().decode("ascii", "replace")
        written = 0
        for record in readings(text):
            written = self.server.sink.send(record)
        self.wfile.write(b"written %d\n" % written)


class ProbeServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    timeout = 3

    def __init__(self, sink):
        super().__init__(("127.0.0.1", 0), ProbeHandler)
        self.sink = sink

    def serve(self, times):
        for _ in range(times):
            self.handle_request()
