"""Arcade machines connect here and send lines like ``pacman ann 120``, and ``bye``."""
import socketserver

GAMES = {"pacman": 1, "pong": 10, "tetris": 2}


class MachineHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self):
        for raw in self.rfile:
            if raw.strip() == b"bye":
                break
            try:
                player, points = self.parse(raw.decode())
            except ValueError as problem:
                self.reply("error", problem)
                continue
            self.server.score(player, points)
            self.reply("ok", points)

    def parse(self, line):
        game, player, points = line.split()
        if game not in GAMES:
            raise ValueError("unknown game %s" % game)
        return player, int(points) * GAMES[game]

    def reply(self, word, value):
        self.wfile.write(("%s %s\n" % (word, value)).encode())


class ScoreServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, board, address=("127.0.0.1", 0)):
        super().__init__(address, MachineHandler)
        self.board = board
        self.served = 0

    def score(self, player, points):
        self.board.post(player, points)

    def process_request(self, request, client_address):
        self.served += 1
        self.board.headline("machine %d connected" % self.served)
        super().process_request(request, client_address)
