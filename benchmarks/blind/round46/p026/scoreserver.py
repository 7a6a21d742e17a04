"""Arcade machines connect here and send lines like ``pacman ann 120``, and ``bye``."""
import os
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
        self._slips, self._slot = os.pipe()
        os.set_blocking(self._slips, False)

    def score(self, player, points):
        os.write(self._slot, b"%s %d\n" % (player.encode(), points))

    def service_actions(self):
        super().service_actions()
        self.read_slips()

    def read_slips(self):
        try:
            data = os.read(self._slips, 65536)
        except BlockingIOError:
            return
        for slip in data.decode().splitlines():
            player, points = slip.split()
            self.board.post(player, int(points))

    def server_close(self):
        super().server_close()
        self.read_slips()
        os.close(self._slips)
        os.close(self._slot)

    def process_request(self, request, client_address):
        self.served += 1
        self.board.headline("machine %d connected" % self.served)
        super().process_request(request, client_address)
