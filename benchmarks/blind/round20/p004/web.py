"""HTTP side: every request is served by a process of its own, for a move check may take long."""
import re
from contextlib import closing
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import ForkingMixIn

from ledger import Ledger

MOVE = re.compile(r"^[a-h][1-8][a-h][1-8][qrbn]?$")


def plausible(move: str) -> bool:
    """A stand-in for the rule book."""
    return bool(MOVE.match(move)) and move[:2] != move[2:4]


class MoveHandler(BaseHTTPRequestHandler):
    server: "ChessServer"

    def do_POST(self):
        _, kind, game = self.path.split("/", 2)
        if kind != "game":
            return self.send_error(HTTPStatus.NOT_FOUND)
        move = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if not plausible(move):
            return self.reply(HTTPStatus.BAD_REQUEST, "illegal")
        with closing(Ledger(self.server.ledger.endpoint)) as ledger:
            ledger.record(game, move)
        return self.reply(HTTPStatus.OK, "noted")

    def reply(self, status: HTTPStatus, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        pass


class ChessServer(ForkingMixIn, HTTPServer):
    max_children = 8

    def __init__(self, address, ledger: Ledger):
        super().__init__(address, MoveHandler)
        self.ledger = ledger
