import logging
import socketserver

from .book import Book
from .ticker import TickerFeed

log = logging.getLogger(__name__)


class Visit(socketserver.StreamRequestHandler):
    timeout = 2
    server: "GuestBookServer"

    def setup(self) -> None:
        super().setup()
        self.feed = TickerFeed(self.server.feed.endpoint)

    def handle(self) -> None:
        for raw in self.rfile:
            verb, _, rest = raw.decode().strip().partition(" ")
            if verb == "SIGN":
                name, _, text = rest.partition(" ")
                number = self.server.book.add(name, text)
                self.feed.line("visit", f"{name} is guest {number}")
                self.say(f"OK {number}")
            elif verb == "LAST":
                for entry in self.server.book.last(int(rest or 3)):
                    self.say(entry)
                self.say(".")
            elif verb == "BYE":
                break
            else:
                self.say("ERR")

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\n")

    def finish(self) -> None:
        super().finish()
        self.feed.close()


class GuestBookServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    block_on_close = False
    timeout = 1.0

    def __init__(self, book: Book, feed: TickerFeed):
        super().__init__(("127.0.0.1", 0), Visit)
        self.book = book
        self.feed = feed
        self.feed.line("server", f"open on port {self.server_address[1]}")

    def serve(self, visits: int) -> None:
        for _ in range(visits):
            self.handle_request()
        self.feed.line("server", f"closed after {visits} visits")
