"""TCP side: a session line, raw PCM until the peer shuts its side down."""
import socketserver

from .vad import voiced


class SpeechHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self):
        session = self.rfile.readline().strip().decode("ascii", "replace")
        parts = voiced(self.rfile.read())
        accepted = 0
        for index, audio in enumerate(parts):
            accepted += self.server.decoder.submit(session, index, audio)
        self.wfile.write(b"%d/%d\n" % (accepted, len(parts)))


class SpeechServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address, decoder):
        super().__init__(address, SpeechHandler)
        self.decoder = decoder
